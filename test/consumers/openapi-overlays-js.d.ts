declare module "openapi-overlays-js/src/overlay.js" {
  /** Applies an overlay. Changes and returns the document. */
  export function applyOverlay<Document extends object>(document: Document, overlay: { actions: object[] }): Document;
}
