/** Compressed data that cannot be unpacked on: what came before it counts. Its message quotes nothing of it. */
export class CompressionFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CompressionFault";
  }
}
