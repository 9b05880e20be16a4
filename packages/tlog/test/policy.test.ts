import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALG_COSIGNATURE,
  ALG_MLDSA44,
  cosign,
  encodeCheckpoint,
  encodeNote,
  encodePolicy,
  encodeVkey,
  evaluatePolicy,
  furtherCosign,
  isQuorumMet,
  makePolicy,
  makeVkey,
  parsePolicy,
  signNote,
  utf8,
  type Policy,
  type PolicyGroup,
  type PolicyParts,
  type SignatureLine,
} from '../src/index.ts'
import { furtherSigner, nodeCrypto, testSigner } from './support/node-crypto.ts'
import { codeOf, mistakeOf, valueOf } from './support/value.ts'

const log = testSigner('a.example/alternat/trade')
const logKey = encodeVkey(makeVkey(nodeCrypto, log.name, log.publicKey))
const witness = (name: string): string => {
  const signer = testSigner(`${name}.example`)
  return encodeVkey(makeVkey(nodeCrypto, signer.name, signer.publicKey, ALG_COSIGNATURE))
}
const parse = (text: string) => parsePolicy(nodeCrypto, utf8(text))

/** The example of c2sp.org/tlog-policy, with keys filled in. */
const EXAMPLE = `log ${logKey}

witness X1 ${witness('X1')}
witness X2 ${witness('X2')}
witness X3 ${witness('X3')}
group X-witnesses 2 X1 X2 X3

witness Y1 ${witness('Y1')}
witness Y2 ${witness('Y2')}
witness Y3 ${witness('Y3')}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`

describe('policy files', () => {
  it('the example of c2sp.org/tlog-policy says what its page says', () => {
    const policy = valueOf(parse(EXAMPLE))
    const met = (...names: string[]): boolean => isQuorumMet(policy, new Set(names))
    expect(met('X1', 'X2', 'Y3')).toBe(true)
    expect(met('X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3')).toBe(true)
    expect(met('X1', 'Y1', 'Y2', 'Y3')).toBe(false)
    expect(met('X1', 'X2', 'X3')).toBe(false)
    expect(met('X-and-Y', 'X-witnesses', 'Y-witnesses')).toBe(false)
    expect(met()).toBe(false)
  })

  it('are kept byte for byte, comments and spacing included', () => {
    const text = `\t # agreed on 3 May\n\n  log\t${logKey}   https://a.example/  \nquorum none\n# end\n`
    const policy = valueOf(parse(text))
    expect(policy.logs[0]?.url).toBe('https://a.example/')
    expect(policy.quorum).toBeNull()
    expect(encodePolicy(policy)).toEqual(utf8(text))
  })

  it('made from parts read back as these parts and are written the same again', () => {
    const { text: _, ...parts } = valueOf(parse(EXAMPLE))
    const made = makePolicy(nodeCrypto, parts)
    expect(valueOf(parsePolicy(nodeCrypto, encodePolicy(made)))).toEqual(made)
    expect(made).toEqual({ ...parts, text: made.text })
    expect(made.text).not.toContain('\n\n')
  })

  it('of at least 32 logs, witnesses and groups are read', () => {
    const lines = Array.from({ length: 40 }, (_, i) => {
      const other = testSigner(`log${i}.example`)
      const key = encodeVkey(makeVkey(nodeCrypto, other.name, other.publicKey))
      return `log ${key}\nwitness w${i} ${witness(`w${i}`)}\ngroup g${i} all w${i}\n`
    })
    const policy = valueOf(parse(`${lines.join('')}quorum g39\n`))
    expect([policy.logs.length, policy.witnesses.length, policy.groups.length]).toEqual([40, 40, 40])
    expect(isQuorumMet(policy, new Set(['w39']))).toBe(true)
  })

  it('names are opaque: the letter K and the Kelvin sign are two', () => {
    const text = `witness K ${witness('1')}\nwitness \u212a ${witness('2')}\ngroup g 1 K \u212a\nquorum g\n`
    expect(valueOf(parse(text)).witnesses.map(({ name }) => name)).toEqual(['K', '\u212a'])
  })

  const w1 = `witness w1 ${witness('w1')}\n`
  const w2 = `witness w2 ${witness('w2')}\n`
  const bad: Record<string, [text: string, code: string]> = {
    'no quorum': [w1, 'policy-quorum'],
    'two quorums': [`${w1}quorum w1\nquorum w1\n`, 'policy-quorum'],
    'a quorum that is not defined': ['quorum unknown\n', 'policy-unknown-name'],
    'a quorum defined only later': [`quorum w1\n${w1}`, 'policy-unknown-name'],
    'one name twice': [`${w1}${w2.replace('w2', 'w1')}quorum w1\n`, 'policy-duplicate'],
    'one witness key under two names': [`${w1}${w1.replace('w1', 'w9')}quorum w1\n`, 'policy-duplicate'],
    'one log twice': [`log ${logKey}\nlog ${logKey}\nquorum none\n`, 'policy-duplicate'],
    'a name in two groups': [`${w1}${w2}group a any w1\ngroup b any w1 w2\nquorum b\n`, 'policy-duplicate'],
    'a name twice in one group': [`${w1}group a 2 w1 w1\nquorum a\n`, 'policy-duplicate'],
    'a group that contains itself': ['group a any a\nquorum a\n', 'policy-unknown-name'],
    'none as a member': ['group a any none\nquorum a\n', 'policy-unknown-name'],
    'a negative threshold': [`${w1}group a -1 w1\nquorum a\n`, 'policy-line'],
    'a threshold with a leading zero': [`${w1}group a 01 w1\nquorum a\n`, 'policy-line'],
    'a threshold of none': [`${w1}group a 0 w1\nquorum a\n`, 'policy-threshold'],
    'a threshold above the members': [`${w1}group a 2 w1\nquorum a\n`, 'policy-threshold'],
    'a group without members': ['group a all\nquorum a\n', 'policy-line'],
    'a witness called all': [`witness all ${witness('w1')}\nquorum none\n`, 'policy-line'],
    'a group called none': [`${w1}group none any w1\nquorum none\n`, 'policy-line'],
    'a word too many': [`log ${logKey} https://a.example/ more\nquorum none\n`, 'policy-line'],
    'a line it does not know': ['require w1\nquorum none\n', 'policy-line'],
    'a log key for a witness': [`witness w ${logKey}\nquorum none\n`, 'policy-key'],
    'a witness key for a log': [`log ${witness('w')}\nquorum none\n`, 'policy-key'],
    'a broken key': [`log ${logKey.replace('+A', '+B')}\nquorum none\n`, 'vkey-type'],
    'a carriage return': ['quorum none\r\n', 'policy-text'],
    DEL: ['# \u007f\nquorum none\n', 'policy-text'],
    'a last line that is cut off': ['quorum none', 'policy-text'],
    'nothing in it': ['', 'policy-text'],
  }
  for (const [what, [text, code]] of Object.entries(bad)) {
    it(`with ${what} are refused`, () => expect(codeOf(parse(text))).toBe(code))
  }

  it('that are not UTF-8 or too large are refused', () => {
    expect(codeOf(parsePolicy(nodeCrypto, Uint8Array.of(0x23, 0xff, 0x0a)))).toBe('policy-text')
    expect(codeOf(parsePolicy(nodeCrypto, new Uint8Array(2 << 20)))).toBe('policy-size')
    const groups = Array.from({ length: 1100 }, (_, i) => `group g${i} any ${i === 0 ? 'w1' : `g${i - 1}`}\n`)
    expect(codeOf(parse(`${w1}${groups.join('')}quorum g9\n`))).toBe('policy-size')
  })

  it('cut off at any byte are refused', () => {
    const bytes = utf8(EXAMPLE)
    for (let end = 0; end < bytes.length; end++) {
      expect(parsePolicy(nodeCrypto, bytes.slice(0, end)).ok, `${end}`).toBe(false)
    }
  })

  it('cannot be made of names that would read as something else', () => {
    const { text: _, ...parts } = valueOf(parse(`${w1}quorum w1\n`))
    const [first] = parts.witnesses
    if (first === undefined) throw new Error('no witness')
    const made = (change: Partial<PolicyParts>): string =>
      mistakeOf(() => makePolicy(nodeCrypto, { ...parts, ...change }))
    expect(made({})).toBe('ok')
    expect(made({ witnesses: [{ ...first, name: 'a b' }] })).not.toBe('ok')
    expect(made({ witnesses: [{ ...first, url: 'x\nquorum none' }] })).not.toBe('ok')
    expect(made({ witnesses: [{ ...first, url: '' }] })).toBe('policy-line')
    expect(made({ quorum: 'none' })).toBe('policy-line')
    expect(made({ quorum: 'w7' })).toBe('policy-unknown-name')
  })
})

describe('a quorum', () => {
  /** Straight from the page: a group has witnessed if at least k of its members have. */
  const slow = (policy: PolicyParts, name: string, signed: ReadonlySet<string>): boolean => {
    const group = policy.groups.find((g) => g.name === name)
    if (group === undefined) return signed.has(name)
    const count = group.members.filter((member) => slow(policy, member, signed)).length
    return count >= (group.rule === 'all' ? group.members.length : group.rule === 'any' ? 1 : group.rule)
  }

  it('is met exactly when the recursion over its groups says so', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const base = valueOf(parse(`${names.map((n) => `witness ${n} ${witness(n)}\n`).join('')}quorum a\n`))
    const rules = fc.array(fc.constantFrom('all', 'any', 1, 2) as fc.Arbitrary<PolicyGroup['rule']>, {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(rules, fc.subarray(names), (chosen, signed) => {
        const shape = [
          ['a', 'b', 'c'],
          ['d', 'e', 'g0'],
          ['g1', 'f'],
        ]
        const groups = shape.map((members, i) => ({ name: `g${i}`, rule: chosen[i] ?? 'all', members }))
        const policy = makePolicy(nodeCrypto, { ...base, groups, quorum: 'g2' })
        expect(isQuorumMet(policy, new Set(signed))).toBe(slow(policy, 'g2', new Set(signed)))
      }),
      { numRuns: 300 },
    )
  })

  it('of none is met by nobody', () => {
    expect(isQuorumMet(valueOf(parse('quorum none\n')), new Set())).toBe(true)
  })
})

describe('a checkpoint against a policy', () => {
  const policy: Policy = valueOf(parse(EXAMPLE))
  const text = encodeCheckpoint({
    origin: log.name,
    size: 7,
    root: nodeCrypto.sha256(utf8('r')),
    extensions: [],
  })
  const own = signNote(nodeCrypto, text, [log]).signatures
  const by = (name: string) => cosign(nodeCrypto, text, testSigner(`${name}.example`), 9n)
  const check = (signatures: readonly ReturnType<typeof by>[], over = text): string =>
    codeOf(evaluatePolicy(nodeCrypto, policy, encodeNote({ text: over, signatures })))

  it('is accepted in any order of its lines', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...own, by('X1'), by('X3'), by('Y2'), by('Z')], { minLength: 5 }),
        (lines) => {
          expect(check(lines)).toBe('ok')
        },
      ),
      { numRuns: 20 },
    )
  })

  it('without the log’s line is refused, however many cosigned', () => {
    expect(check([by('X1'), by('X2'), by('X3'), by('Y1')])).toBe('policy-no-log')
    expect(check([by('Z')])).toBe('policy-no-log')
  })

  it('with too few cosigners is refused, and one that signs twice counts once', () => {
    const again = cosign(nodeCrypto, text, testSigner('X1.example'), 10n)
    expect(check([...own, by('X1'), again, by('Y1')])).toBe('policy-not-met')
  })

  it('with one bad line of a known key is refused although the rest would do', () => {
    const line = by('X2')
    const bad = { ...line, signature: line.signature.with(0, 1) }
    expect(check([...own, by('X1'), by('X3'), by('Y1'), bad])).toBe('note-bad-signature')
  })

  it('of another log that a listed log also signed is refused', () => {
    const other = text.replace(log.name, 'c.example/log')
    expect(check(signNote(nodeCrypto, other, [log]).signatures, other)).toBe('policy-no-log')
  })

  it('that asks for an ML-DSA-44 key counts a good line of it, refuses a bad one and takes no other for it', () => {
    const pq = furtherSigner('pq.example')
    const key = makeVkey(nodeCrypto, pq.name, pq.publicKey, ALG_MLDSA44)
    const parts = {
      logs: policy.logs,
      witnesses: [{ name: 'pq', vkey: key, url: null }],
      groups: [],
      quorum: 'pq',
    }
    const asking = makePolicy(nodeCrypto, parts)
    const under = (line: SignatureLine) =>
      evaluatePolicy(nodeCrypto, asking, encodeNote({ text, signatures: [...own, line] }))
    const line = furtherCosign(nodeCrypto, text, pq, 9n)
    expect(valueOf(under(line)).cosigned).toEqual([{ witness: 'pq', time: 9n, line }])
    expect(codeOf(under({ ...line, signature: line.signature.with(700, 1).with(701, 2) }))).toBe(
      'note-bad-signature',
    )
    const other = furtherCosign(nodeCrypto, text, { ...furtherSigner('else'), name: pq.name }, 9n)
    expect(codeOf(under(other))).toBe('policy-not-met')
  })

  it('that is no checkpoint is refused', () => {
    const lines = signNote(nodeCrypto, `${log.name}\nhello\n`, [log]).signatures
    expect(check(lines, `${log.name}\nhello\n`)).toBe('checkpoint-shape')
  })
})
