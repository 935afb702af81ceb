/** Until editions of the definitions are released, documents have no version of their own. */
export const DOCUMENT_VERSION = "0.0.0";
