import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeMeeting } from '../../src/convene/make-meeting.ts'
import { foldOf } from '../../src/dialogue/fold-of.ts'
import { openNode } from '../../src/side/node.ts'
import { must, newFolder, removeFolders, testPorts } from '../bundle/support.ts'

const SIDES = [
  { side: 'norland.example', name: 'Norland', passphrase: 'north wind' },
  { side: 'sudria.example', name: 'Sudria', passphrase: 'south wind' },
]
const meeting = (folder: string, sides = SIDES) => ({
  folder,
  sides,
  dialogue: 'talks',
  title: 'Talks',
  ports: testPorts(401),
  progress: () => undefined,
})

afterAll(removeFolders)

describe('a meeting on a convenor’s machine', () => {
  test(
    'begins with a dialogue that every side has joined, and says whose the keys are',
    { timeout: 300_000 },
    async () => {
      const folder = join(newFolder(), 'meeting')
      must(await makeMeeting(meeting(folder)))
      const ports = testPorts(402)
      const wrong = await openNode({
        folder: join(folder, 'sudria.example'),
        passphrase: 'north wind',
        ports,
      })
      expect(wrong.ok).toBe(false)
      const node = must(
        await openNode({ folder: join(folder, 'sudria.example'), passphrase: 'south wind', ports }),
      )
      const { sides } = foldOf(node.store, 'talks')
      expect(sides.map(({ id, custody, accepted }) => [id, custody, accepted])).toEqual([
        ['norland.example', 'convenor', true],
        ['sudria.example', 'convenor', true],
      ])
      // The machine signs for the offices it hosts, and the root stays closed: it alone can say where a side goes on.
      expect(node.offices('foreign-affairs')).not.toBeNull()
      expect(node.offices('root')).toBeNull()
      node.store.close()
      const again = await makeMeeting(meeting(folder))
      expect(again.ok ? '' : again.fault.code).toBe('meeting-exists')
    },
  )

  test('has two sides at least, each once', async () => {
    const [norland] = SIDES
    for (const sides of [[], SIDES.slice(0, 1), [norland, norland] as typeof SIDES]) {
      const made = await makeMeeting(meeting(join(newFolder(), 'meeting'), sides))
      expect(made.ok ? '' : made.fault.code).toBe('meeting-sides')
    }
  })
})
