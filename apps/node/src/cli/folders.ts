import { statSync } from 'node:fs'
import { pathOf } from './command.ts'
import type { Io } from './io.ts'
import { refuse } from './stop.ts'

/** The folder a person named, which need not exist yet: `folder-bad` where something else stands in its place. */
export function folderNamed(io: Io, path: string): string {
  const folder = pathOf(io, path)
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found !== undefined && !found.isDirectory()) {
    refuse('folder-bad', 'There is a file of that name, and no folder can be made in its place.', {
      where: path,
    })
  }
  return folder
}
