import { execFileSync } from 'node:child_process'

/** A Go module that carries published vectors, pinned by version and by its sum in Go's checksum database. */
export interface GoModule {
  readonly path: string
  readonly version: string
  readonly sum: string
}

export const X_MOD: GoModule = {
  path: 'golang.org/x/mod',
  version: 'v0.42.0',
  sum: 'h1:ICeL3t2L30ljSPHHxDnR4fqVcBt/zR2zJAb9juavmQg=',
}

export const TESSERA: GoModule = {
  path: 'github.com/transparency-dev/tessera',
  version: 'v1.0.4',
  sum: 'h1:IXjGowubcLR0T3zUQrysSMKgtTh9KGKQ0iajUiubyP4=',
}

export const FORMATS: GoModule = {
  path: 'github.com/transparency-dev/formats',
  version: 'v0.1.1',
  sum: 'h1:4bVHJc+KdBgpA1OJD1yjI+g0i5Z1graCppTMH8lWKJI=',
}

/** The tag v0.0.2 does not carry the vectors yet. */
export const MERKLE: GoModule = {
  path: 'github.com/transparency-dev/merkle',
  version: 'v0.0.3-0.20260727102338-4491f478b7dc',
  sum: 'h1:DaUOzC/KJOVtUqxKoFiEAQhoRu+TV8GaMKXQg94zRqs=',
}

export const WYCHEPROOF: GoModule = {
  path: 'github.com/c2sp/wycheproof',
  version: 'v0.0.0-20260902155932-3fa63dd0344a',
  sum: 'h1:pNbL2nztRsWfW/ispAwsvcDFxs9Id38uIsR2/Up5G2c=',
}

/**
 * The folder of a module, fetched once into Go's own cache, or `null` on a machine without Go or without a
 * way to the module: then its tests are skipped with one line. With `CI=true` that is an error instead.
 */
export function goModule(module: GoModule): string | null {
  const found = download(module)
  if (typeof found !== 'string') {
    if (found.sum !== module.sum)
      throw new Error(`${module.path}@${module.version} is not the pinned one: ${found.sum}`)
    return found.dir
  }
  if (process.env['CI'] === 'true') throw new Error(`vectors of ${module.path} are missing: ${found}`)
  console.warn(`skipped: the vectors of ${module.path}@${module.version} need Go (${found})`)
  return null
}

function download({ path, version }: GoModule): { dir: string; sum: string } | string {
  try {
    const text = execFileSync('go', ['mod', 'download', '-json', `${path}@${version}`], {
      encoding: 'utf8',
      timeout: 100_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const answer: unknown = JSON.parse(text)
    const { Dir, Sum } = answer as { Dir: string; Sum: string }
    return { dir: Dir, sum: Sum }
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] as string) : 'unknown reason'
  }
}
