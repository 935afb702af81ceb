/** Names of data models as long as there are few, otherwise their number. */
export function modelWords(models: readonly string[], most = 3): string {
  return models.length <= most ? models.join(", ") : `${models.length} data models`;
}
