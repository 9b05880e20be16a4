import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}
/** A file whose name carries a hash of its content never changes under that name. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** The built screens, by path, read and compressed at most once each. */
export interface Site {
  /** The answer for a path, compressed where that is asked and worth it, or `null` where there is no such file. */
  readonly file: (path: string, zipped?: boolean) => Response | null
}

/** Files of words; faces and pictures are compressed in themselves. */
const WORDS = /\.(?:html|js|css|svg|json|webmanifest|txt)$/

function answer(path: string, content: Uint8Array<ArrayBuffer>, zipped: boolean): Response {
  const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = new Headers({
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': cache,
  })
  if (WORDS.test(path)) headers.set('vary', 'accept-encoding')
  if (zipped) headers.set('content-encoding', 'gzip')
  // The evidence page is one file with its script inside and a closer policy of its own in its head;
  // the common policy would forbid that script.
  if (path === '/verify.html') headers.set('content-security-policy', "frame-ancestors 'none'")
  return new Response(content, { headers })
}

/**
 * The files under a folder as a site. Only paths listed at the start are served: what a request says is
 * looked up, never joined to a path, so no `..` can lead out.
 *
 * @returns `null` if the folder is absent
 */
export function siteFrom(folder: string): Site | null {
  const found = readdirSyncOrNull(folder)
  if (found === null) return null
  const files = new Map(found.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
  const read = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    file(path, asked = false) {
      const file = files.get(path)
      if (file === undefined) return null
      const zipped = asked && WORDS.test(path)
      const name = zipped ? `${path} gzip` : path
      const content = read.get(name) ?? contentOf(file, zipped)
      read.set(name, content)
      return answer(path, content, zipped)
    },
  }
}

function contentOf(file: string, zipped: boolean): Uint8Array<ArrayBuffer> {
  const content = readFileSync(file)
  return new Uint8Array(zipped ? gzipSync(content) : content)
}

function readdirSyncOrNull(folder: string): string[] | null {
  try {
    if (!statSync(join(folder, 'index.html')).isFile()) return null
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return null
  }
}
