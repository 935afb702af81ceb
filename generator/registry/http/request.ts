/** A request as it came, read to its end. */
export interface HttpRequest {
  readonly method: string;
  /** What follows the method: `/subjects/PatientAdmin.NewPatient?deleted=false`. */
  readonly target: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}
