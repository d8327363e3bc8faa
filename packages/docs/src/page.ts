/** A page in addition to the operations; in Redoc's terms, a tag without operations. */
export interface Page {
  name: string;
  description: string;
}
