import { unknown } from './answers.ts'
import type { Route } from './route.ts'
import { getCheckpoint, getTile } from './tiles.ts'

/** What monitors read, as C2SP tlog-tiles has it: commitments and signatures, no word of any act. */
export const TILE_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/log/{side}/alternat/{dialogue}/checkpoint',
    needs: 'open',
    summary: 'The latest checkpoint of a log held here, with its cosignatures',
    answers: { 200: { description: 'a signed note', type: 'text/plain' }, 404: unknown },
    handle: getCheckpoint,
  },
  {
    method: 'get',
    path: '/log/{side}/alternat/{dialogue}/tile/{level}/{index}',
    needs: 'open',
    rest: true,
    summary:
      'A tile of hashes (level 0 to 63) or of entries (`entries`): index as `x001/234`, `.p/W` if partial',
    answers: { 200: { description: 'the file', type: 'application/octet-stream' }, 404: unknown },
    handle: getTile,
  },
]
