/**
 * The two text codecs that every runtime has and TypeScript keeps in its browser library.
 * The packages are compiled without the libraries of Node and of the browser, so that clock, files,
 * sockets and environment are not even names here; these two are pure and let in by hand.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
