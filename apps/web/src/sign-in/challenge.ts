/** What a passkey is asked for by the pages of signing in. */
export type Asked = 'sign-in' | 'new-passkey'

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const standard = base64url.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(standard), (one) => one.charCodeAt(0))
}

function base64url(bytes: ArrayBuffer): string {
  const all = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(all).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/**
 * The challenge for a passkey out of what the program sent: SHA-256 of what it is asked for, and that. Never the sent bytes
 * themselves: an officer vouches for an act by a passkey over its content digest, and a program could send such a digest to be
 * signed in with, and keep the answer as evidence of an act that nobody performed.
 */
export async function challengeFor(asked: Asked, sent: string): Promise<string> {
  const words = new TextEncoder().encode(`alternat/${asked}/v1`)
  const nonce = bytesOf(sent)
  const all = new Uint8Array(words.length + nonce.length)
  all.set(words)
  all.set(nonce, words.length)
  return base64url(await crypto.subtle.digest('SHA-256', all))
}
