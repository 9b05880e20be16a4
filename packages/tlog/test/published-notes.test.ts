import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  base64ToBytes,
  encodeNote,
  encodeVkey,
  openCheckpoint,
  openNote,
  parseSignatureLine,
  parseVkey,
  signNote,
  utf8,
  type Vkey,
} from '../src/index.ts'
import { FORMATS, goModule } from './support/go-module.ts'
import { nodeCrypto, signerFromSeed } from './support/node-crypto.ts'
import { codeOf, valueOf } from './support/value.ts'

const formats = goModule(FORMATS)
const vkey = (text: string): Vkey => valueOf(parseVkey(nodeCrypto, text))

// golang.org/x/mod sumdb/note/note_test.go
const PETER_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const ENOCH_KEY = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'

describe('the example of c2sp.org/signed-note', () => {
  it('opens with its key', () => {
    const note =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
    const key = vkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
    const opened = valueOf(openNote(nodeCrypto, utf8(note), [key]))
    expect(opened.note.text).toBe('This is an example message.\n')
    expect(opened.verified).toHaveLength(1)
  })
})

describe('the notes of golang.org/x/mod sumdb/note', () => {
  it('signing gives the very bytes Go gives', () => {
    // The private key there is PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyN…: type byte 01, then the seed.
    const seed = (base64ToBytes('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz') as Uint8Array).slice(1)
    const note = signNote(nodeCrypto, TEXT, [signerFromSeed('PeterNeumann', seed)])
    expect(encodeNote(note)).toEqual(utf8(`${TEXT}\n${PETER_LINE}`))
  })

  it('a line of a known key is verified, one of an unknown key is not', () => {
    const opened = valueOf(
      openNote(nodeCrypto, utf8(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`), [vkey(PETER_KEY)]),
    )
    expect(opened.verified.map(({ name }) => name)).toEqual(['PeterNeumann'])
    expect(opened.unverified.map(({ name }) => name)).toEqual(['EnochRoot'])
  })

  it('both lines are verified where both keys are known', () => {
    const keys = [vkey(PETER_KEY), vkey(ENOCH_KEY)]
    const opened = valueOf(openNote(nodeCrypto, utf8(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`), keys))
    expect(opened.verified.map(({ name }) => name)).toEqual(['PeterNeumann', 'EnochRoot'])
  })

  it('a repeated line counts once', () => {
    const bytes = utf8(`${TEXT}\n${PETER_LINE}${PETER_LINE}${ENOCH_LINE}${ENOCH_LINE}`)
    expect(valueOf(openNote(nodeCrypto, bytes, [vkey(PETER_KEY)])).verified).toHaveLength(1)
  })

  const bad: Record<string, [note: string, code: string]> = {
    'no known key': [`${TEXT}\n${ENOCH_LINE}`, 'note-unsigned'],
    'a signature with characters put into it': [
      `${TEXT}\n${PETER_LINE.slice(0, 60)}ABCD${PETER_LINE.slice(60)}`,
      'note-bad-signature',
    ],
    '101 lines': [`${TEXT}\n${PETER_LINE.repeat(101)}`, 'note-too-many'],
    'text alone': [TEXT, 'note-shape'],
    'no line after the blank one': [`${TEXT}\n`, 'note-shape'],
    'a last line without its newline': [`${TEXT}\n${PETER_LINE.slice(0, -1)}`, 'note-shape'],
    'a control character': [`\u0001${TEXT}\n${PETER_LINE}`, 'note-control'],
    'a space in the name': [`${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Bad Name')}`, 'note-line'],
    'a line that is none': [`${TEXT}\n${PETER_LINE}Unexpected line.\n`, 'note-line'],
  }
  for (const [what, [note, code]] of Object.entries(bad)) {
    it(`refuses a note with ${what}`, () => {
      expect(codeOf(openNote(nodeCrypto, utf8(note), [vkey(PETER_KEY)]))).toBe(code)
    })
  }

  it('a byte that is not UTF-8 is refused', () => {
    const bytes = utf8(`x${TEXT}\n${PETER_LINE}`)
    bytes[0] = 0xff
    expect(codeOf(openNote(nodeCrypto, bytes, [vkey(PETER_KEY)]))).toBe('note-utf8')
  })

  it('no part of a key and no key with one byte changed is a key', () => {
    const accepted: string[] = []
    for (let i = 0; i <= PETER_KEY.length; i++) {
      for (let j = i + 1; j <= PETER_KEY.length; j++) accepted.push(PETER_KEY.slice(i, j))
      const next = String.fromCharCode(PETER_KEY.charCodeAt(i) + 1)
      if (i < PETER_KEY.length) accepted.push(PETER_KEY.slice(0, i) + next + PETER_KEY.slice(i + 1))
    }
    expect(accepted.filter((text) => parseVkey(nodeCrypto, text).ok)).toEqual([PETER_KEY])
  })

  it('a key of the wrong length or of an unknown kind is refused although its id fits', () => {
    const long = 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='
    const odd = 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    expect(parseVkey(nodeCrypto, long).ok).toBe(false)
    expect(codeOf(parseVkey(nodeCrypto, odd))).toBe('vkey-type')
  })
})

describe('the cosignatures of transparency-dev/formats', () => {
  it('its Ed25519 cosigner key is read and written back', () => {
    // note/note_cosigv1_test.go
    const text = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'
    expect(vkey(text).type).toBe(ALG_COSIGNATURE)
    expect(encodeVkey(vkey(text))).toBe(text)
  })

  it('the time in its cosignature line is read', () => {
    const base64 =
      'ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA=='
    const signature = parseSignatureLine(`— any ${base64}`)?.signature ?? new Uint8Array(8)
    expect(signature).toHaveLength(72)
    expect(new DataView(signature.slice().buffer).getBigUint64(0)).toBe(1727964367n)
  })

  it.skipIf(formats === null)(
    'its ML-DSA-44 key is read under its true id, not under the one written there',
    () => {
      // That library reads an ML-DSA key without comparing the id. signed-note: the id MUST match.
      const source = readFileSync(join(formats as string, 'note/note_cosigv1_test.go'), 'utf8')
      const text = /"(test\+5893dc2c\+[^"]+)"/.exec(source)?.[1] as string
      expect(codeOf(parseVkey(nodeCrypto, text))).toBe('vkey-id')
      const mended = text.replace('5893dc2c', '31236897')
      expect(vkey(mended).type).toBe(ALG_MLDSA44)
      expect(encodeVkey(vkey(mended))).toBe(mended)
    },
  )
})

describe('the example of c2sp.org/tlog-cosignature', () => {
  it('is shaped as a checkpoint with a log line and a cosignature', () => {
    const note =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n'
    // The page gives no keys: opened with another key of the name, the lines are unknown, not wrong.
    const other = parseVkey(nodeCrypto, PETER_KEY)
    expect(codeOf(openCheckpoint(nodeCrypto, utf8(note), valueOf(other)))).toBe('note-unsigned')
  })
})
