import { blobDigest, blobText, canonicalize, openNote, sealNote } from '../../packages/acts/src/index.ts'
import { encodeContent, parseContent, textDigest, type TextContent } from '../../packages/text/src/index.ts'
import { toHex, utf8, utf8ToString } from '../../packages/tlog/src/index.ts'
import { nodeCrypto as crypto, offRecordKey, x25519PublicKey } from '../../apps/node/src/crypto.ts'
import { base64, turned, type Case, type VectorFile } from './file.ts'
import { good, refused } from './good.ts'
import { seedOf } from './keys.ts'
import { DIALOGUE, NORLAND, NORLAND_LOG, SUDRIA, SUDRIA_LOG, TEXT, type World } from './world.ts'

/** Files about words: texts, blobs, what stays off the record. */
export function textFiles(world: World): VectorFile[] {
  return [texts(world), blobs(world), offRecord()]
}

const BRACKETED: TextContent = {
  v: TEXT.v,
  languages: ['en'],
  paragraphs: [
    {
      id: 'p1',
      words: {
        en: [
          'Neither side interferes in ',
          {
            bracket: 'b1',
            placedBy: SUDRIA,
            alternatives: [
              { by: NORLAND, words: 'elections' },
              { by: SUDRIA, words: 'internal affairs' },
            ],
          },
          ' of the other.',
        ],
      },
    },
  ],
}

function texts(world: World): VectorFile {
  const { v } = TEXT
  const json = (value: object): Uint8Array => utf8(canonicalize(value))
  const one = (words: unknown, languages = ['en']): object => ({
    languages,
    paragraphs: [{ id: 'p1', words }],
    v,
  })
  const bad: [string, string, Uint8Array][] = [
    ['not canonical', 'text-json', utf8(` ${utf8ToString(encodeContent(TEXT)) ?? ''}`)],
    ['a language without words', 'text-languages', json(one({ en: ['Words.'] }, ['de', 'en']))],
    ['two stretches side by side', 'text-normal', json(one({ en: ['Wor', 'ds.'] }))],
    [
      'a bracket in one language alone',
      'text-structure',
      json(one({ de: ['Worte.'], en: BRACKETED.paragraphs[0]?.words['en'] }, ['de', 'en'])),
    ],
    ['a member that texts do not know', 'text-shape', json({ ...one({ en: ['Words.'] }), z: 1 })],
  ]
  const adopted = textDigest(crypto, TEXT)
  if (adopted !== world.digest) throw new Error('the text adopted is another one')
  return {
    path: 'text-digest.json',
    about:
      'Texts, with brackets and in several languages, as canonical JSON, base64. `digest` = SHA-256("alternat/text/v…\\n" ‖ the bytes) is what sides adopt.',
    format: 'docs/formats/text.md',
    cases: [
      ...[TEXT, BRACKETED].map((content, i): Case => ({
        name:
          i === 0
            ? 'two languages, no bracket: the text that both adopt'
            : 'one bracket with two alternatives',
        text: base64(encodeContent(content)),
        says: content,
        digest: textDigest(crypto, content),
        expect: 'ok',
      })),
      ...bad.map(([name, code, bytes]): Case => ({
        name,
        text: base64(bytes),
        expect: refused(parseContent(bytes), code),
      })),
    ],
  }
}

function blobs(world: World): VectorFile {
  const { store } = world.norland
  const kept = store.blobDigests().map((digest) => ({ digest, salted: store.blob(digest) as Uint8Array }))
  const salt = seedOf('salt of a blob')
  const made: [string, string, Uint8Array][] = [
    ['words', 'ok', new Uint8Array([...salt, ...utf8('Words of three scripts: слова, λόγια.')])],
    ['no words', 'ok', salt],
    ['shorter than its salt', 'blob-short', salt.slice(1)],
    ['bytes that are no UTF-8', 'blob-utf8', new Uint8Array([...salt, 0xff])],
  ]
  return {
    path: 'blob-digest.json',
    about:
      'Words that stand outside the envelope: `salted` = salt[32] ‖ bytes, base64, and the `digest` by which an act names them, SHA-256("alternat/blob/v…\\n" ‖ salted).',
    format: 'docs/formats/act.md',
    cases: [
      ...kept.map(({ digest, salted }): Case => ({
        name: 'of the dialogue',
        salted: base64(salted),
        digest,
        words: good(blobText(salted)),
        expect: 'ok',
      })),
      ...made.map(([name, code, salted]): Case => ({
        name,
        salted: base64(salted),
        digest: blobDigest(crypto, salted),
        expect: refused(blobText(salted), code),
      })),
    ],
  }
}

function offRecord(): VectorFile {
  const [norland, sudria] = [seedOf(`${NORLAND}/off-record`), seedOf(`${SUDRIA}/off-record`)]
  const origins: readonly [string, string] = [NORLAND_LOG, SUDRIA_LOG]
  const key = offRecordKey(norland, x25519PublicKey(sudria), origins) as Uint8Array
  const same = offRecordKey(sudria, x25519PublicKey(norland), [SUDRIA_LOG, NORLAND_LOG]) as Uint8Array
  if (toHex(key) !== toHex(same)) throw new Error('the two sides derive two keys')
  const said = {
    v: TEXT.v,
    dialogue: DIALOGUE,
    from: NORLAND,
    to: SUDRIA,
    at: '2026-01-05T09:00Z',
    kind: 'non-paper' as const,
    title: 'A thought',
    lang: 'en',
    words: 'What if both sides named a contact first?',
  }
  const note = good(sealNote(crypto, key, said))
  const half = (seed: Uint8Array): Record<string, string> => ({
    secret: toHex(seed),
    public: toHex(x25519PublicKey(seed)),
  })
  const pair = { ours: half(norland), theirs: half(sudria), origins }
  const other = { ...pair, origins: [NORLAND_LOG, `${SUDRIA_LOG}-2`] }
  const otherKey = offRecordKey(norland, x25519PublicKey(sudria), [
    NORLAND_LOG,
    `${SUDRIA_LOG}-2`,
  ]) as Uint8Array
  if (offRecordKey(norland, new Uint8Array(32), origins) !== null)
    throw new Error('a key of small order gives a secret')
  return {
    path: 'off-record.json',
    about:
      'The key of a pair of sides, HKDF-SHA-256 over X25519 with both origins sorted in `info`, and a note under it: MAC[32] ‖ format line ‖ canonical JSON. Either side could have made the note; nobody else could. Keys are in hex, notes base64.',
    format: 'docs/formats/off-record.md',
    cases: [
      { name: 'the key of a pair, the same for both', ...pair, key: toHex(key), expect: 'ok' },
      { name: 'of another dialogue: another key', ...other, key: toHex(otherKey), expect: 'ok' },
      {
        name: 'a public key of small order gives no key',
        ours: half(norland),
        theirs: { public: toHex(new Uint8Array(32)) },
        origins,
        key: null,
        expect: 'note-key',
      },
      {
        name: 'a note',
        key: toHex(key),
        note: base64(note),
        says: said,
        expect: refused(openNote(crypto, key, note), 'ok'),
      },
      {
        name: 'a note under another key',
        key: toHex(otherKey),
        note: base64(note),
        expect: refused(openNote(crypto, otherKey, note), 'note-mac'),
      },
      {
        name: 'a note with one bit turned over',
        key: toHex(key),
        note: base64(turned(note, -3)),
        expect: refused(openNote(crypto, key, turned(note, -3)), 'note-mac'),
      },
    ],
  }
}
