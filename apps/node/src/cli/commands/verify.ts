import { readFileSync } from 'node:fs'
import { isDay, type EvidenceReport } from '@alternat/acts'
import type { Command } from 'commander'
import { nodeCrypto } from '../../crypto.ts'
import { verifyFile, type VerifyOptions, type VerifyReport } from '../../evidence/verify.ts'
import { declare, handle, pathOf, type Answer, type Cli, type Given } from '../command.ts'
import { identityFrom } from '../identity.ts'
import { misuse, take } from '../stop.ts'
import { verifyText } from '../verify-text.ts'

interface Options {
  readonly trust?: readonly string[]
  readonly identity?: string
  readonly asOf?: string
}
type Trust = NonNullable<VerifyOptions['trust']>

const FINGERPRINT = /^([0-9a-f]{4}[ :-]?){8}$/i

/** Each `--trust` is a fingerprint, as read aloud, or the path of a policy file. */
function trustFrom(given: Given<Options>): Trust | undefined {
  const { trust } = given.options
  if (trust === undefined) return undefined
  const fingerprints = trust.filter((one) => FINGERPRINT.test(one))
  const files = trust.filter((one) => !FINGERPRINT.test(one))
  if (files.length > 1) misuse('--trust takes any number of fingerprints and at most one policy file.')
  const [file] = files
  const policy = file === undefined ? {} : { policy: readPolicy(given, file) }
  return { fingerprints: fingerprints.map((one) => one.toLowerCase().replaceAll(/[\s:-]/g, '')), ...policy }
}

function readPolicy(given: Given<Options>, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(pathOf(given.io, file)))
  } catch {
    return misuse(
      '--trust is neither a fingerprint of eight groups of four nor a policy file that can be read.',
    )
  }
}

/** A fold is large and follows from the file; the card says what people ask for. */
function withoutFold(report: EvidenceReport): Omit<EvidenceReport, 'fold'> {
  const { fold: _, ...rest } = report
  return rest
}

/** Whoever says what they trust wants to know whether the file rests on that, not only whether it hangs together. */
function holds({ ok, trusted }: VerifyReport, trust: Trust | undefined): boolean {
  return ok && (trust === undefined || trusted)
}

async function verify(given: Given<Options>, file = ''): Promise<Answer> {
  const { identity, asOf } = given.options
  if (asOf !== undefined && !isDay(asOf)) misuse('--as-of wants a day of the calendar: YYYY-MM-DD.')
  const trust = trustFrom(given)
  const options: VerifyOptions = {
    ...(trust === undefined ? {} : { trust }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(identity === undefined ? {} : { identity: await identityFrom(given, identity) }),
  }
  const report = take(await verifyFile(nodeCrypto, pathOf(given.io, file), options))
  const json =
    report.format === 'store'
      ? { ...report, dialogues: report.dialogues.map(withoutFold) }
      : report.format === 'alternat/evidence/v0'
        ? withoutFold(report)
        : report
  return { json, text: verifyText(report, given.io.columns, given.paint), exit: holds(report, trust) ? 0 : 1 }
}

/** `verify`: checks an evidence file, a bundle or a store, trusting no key because it is in the file. */
export function addVerify(program: Command, cli: Cli): void {
  const command = declare(program, {
    use: 'verify <file>',
    summary: 'check an evidence file, a bundle (with --identity) or a store’s folder',
    example: 'verify matter.evidence --trust "0123 4567 89ab cdef 0123 4567 89ab cdef"',
    keys: true,
    store: false,
  })
  command.option(
    '--trust <policy|fingerprint...>',
    'what you vouch for, from outside the file; exit 1 where a root is not among it',
  )
  command.option(
    '--identity <file>',
    'for a bundle: an age identity file, or the folder of the store it is for',
  )
  command.option('--as-of <day>', 'show the card as of another day than the file asks for')
  handle<Options>(cli, command, verify)
}
