/** What stands where a person has to write a description; lint and `canon coverage` find it. */
export const UNDESCRIBED = "To be described.";
