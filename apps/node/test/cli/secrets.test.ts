import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Given } from '../../src/cli/command.ts'
import { SYSTEM_PORTS } from '../../src/cli/io.ts'
import { NO_PAINT } from '../../src/cli/paint.ts'
import { newPassphrase, passphrase } from '../../src/cli/passphrase.ts'
import { Stop } from '../../src/cli/stop.ts'
import { scratch, twoSides } from '../host/support.ts'
import { inProcess } from './in-process.ts'
import { errorCode, json } from './spawned.ts'

const { folder, clean } = scratch()

beforeAll(async () => {
  const { east, west } = await twoSides(folder)
  east.store.close()
  west.store.close()
})
afterAll(clean)

function given(answers: (string | null)[], passphraseFile?: string): Given<object> & { asked: boolean[] } {
  const asked: boolean[] = []
  const ask = async (_question: string, secret: boolean): Promise<string | null> => {
    asked.push(secret)
    return answers.shift() ?? null
  }
  const io = {
    out: () => {},
    err: () => {},
    env: { ALTERNAT_PASSPHRASE: 'from the environment' },
    cwd: folder,
    isTTY: true,
    columns: 80,
    ports: SYSTEM_PORTS,
    ask,
    stopped: () => Promise.resolve(),
  }
  const options = passphraseFile === undefined ? {} : { passphraseFile }
  return { io, options, paint: NO_PAINT, store: folder, progress: () => {}, asked }
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof Stop ? error.fault.code : 'other'),
  )
}

describe('a passphrase', () => {
  it('is typed without being shown, twice when it is new', async () => {
    const one = given(['correct horse', 'correct horse'])
    expect(await newPassphrase(one)).toBe('correct horse')
    expect(one.asked).toEqual([true, true])
    expect(await codeOf(newPassphrase(given(['correct horse', 'battery staple'])))).toBe('passphrase-differs')
    expect(await codeOf(passphrase(given(['']), '?'))).toBe('passphrase-empty')
  })

  it('is the first line of the file, and nothing else of it', async () => {
    writeFileSync(join(folder, 'pass'), 'correct horse\r\nbattery\n')
    expect(await passphrase(given([], 'pass'), '?')).toBe('correct horse')
    writeFileSync(join(folder, 'empty'), '\nlater\n')
    expect(await codeOf(passphrase(given([], 'empty'), '?'))).toBe('passphrase-empty')
    expect(await codeOf(passphrase(given([], 'gone'), '?'))).toBe('passphrase-file')
  })

  it('comes neither from the environment nor from an argument', async () => {
    expect(await codeOf(passphrase(given([null]), '?'))).toBe('passphrase-wanted')
    const typed = await inProcess(folder, ['serve', '--passphrase', 'x', '--json'])
    expect([typed.code, errorCode(typed)]).toEqual([2, 'usage'])
  })
})

describe('meeting another side', () => {
  it('asks whether the groups are those that were read out, and pins nothing on any other answer than yes', async () => {
    await inProcess(folder, ['side', 'card', '--store', 'west', '-o', 'west.card'])
    const meet = ['side', 'meet', 'west.card', '--store', 'east', '--json']
    const asked: string[] = []
    const answering = (answer: string) => ({
      ask: async (question: string) => {
        asked.push(question)
        return answer
      },
    })
    const no = await inProcess(folder, meet, answering('y'))
    expect([no.code, errorCode(no)]).toEqual([1, 'fingerprint-differs'])
    const yes = await inProcess(folder, meet, answering('yes'))
    expect([yes.code, json(yes)['side']]).toEqual([0, 'west.example'])
    expect(yes.err).toMatch(/( [0-9a-f]{4}){4}\n {2}([0-9a-f]{4} ){3}[0-9a-f]{4}\n/)
    expect(asked).toHaveLength(2)
  })
})

describe('the store', () => {
  it('is the one named, else ALTERNAT_STORE, else ./alternat', async () => {
    const list = ['dialogue', 'list', '--json']
    const named = await inProcess(folder, [...list, '--store', 'west'], {
      env: { ALTERNAT_STORE: 'nowhere' },
    })
    const byEnvironment = await inProcess(folder, list, { env: { ALTERNAT_STORE: 'east' } })
    expect([named.code, byEnvironment.code]).toEqual([0, 0])
    const nowhere = await inProcess(folder, list)
    expect(json(nowhere)).toMatchObject({ error: { code: 'store-absent', where: join(folder, 'alternat') } })
  })
})
