import type acts from './en/acts.ts'
import type begin from './en/begin.ts'
import type channel from './en/channel.ts'
import type checks from './en/checks.ts'
import type design from './en/design.ts'
import type elections from './en/elections.ts'
import type findings from './en/findings.ts'
import type forms from './en/forms.ts'
import type frame from './en/frame.ts'
import type front from './en/front.ts'
import type kinds from './en/kinds.ts'
import type lines from './en/lines.ts'
import type keys from './en/keys.ts'
import type norms from './en/norms.ts'
import type outbox from './en/outbox.ts'
import type palette from './en/palette.ts'
import type reader from './en/reader.ts'
import type record from './en/record.ts'
import type refusals from './en/refusals.ts'
import type said from './en/said.ts'
import type score from './en/score.ts'
import type signIn from './en/sign-in.ts'
import type texts from './en/texts.ts'
import type trend from './en/trend.ts'
import type unit from './en/unit.ts'
import type verify from './en/verify.ts'
import type voids from './en/voids.ts'

/** The catalogues by section, as English has them: its keys, arguments and tags are those of all languages. */
export interface English {
  readonly acts: typeof acts
  readonly begin: typeof begin
  readonly channel: typeof channel
  readonly checks: typeof checks
  readonly design: typeof design
  readonly elections: typeof elections
  readonly findings: typeof findings
  readonly forms: typeof forms
  readonly frame: typeof frame
  readonly front: typeof front
  readonly kinds: typeof kinds
  readonly lines: typeof lines
  readonly keys: typeof keys
  readonly norms: typeof norms
  readonly outbox: typeof outbox
  readonly palette: typeof palette
  readonly reader: typeof reader
  readonly record: typeof record
  readonly refusals: typeof refusals
  readonly said: typeof said
  readonly score: typeof score
  readonly 'sign-in': typeof signIn
  readonly texts: typeof texts
  readonly trend: typeof trend
  readonly unit: typeof unit
  readonly verify: typeof verify
  readonly voids: typeof voids
}

/** A section that has a catalogue. */
export type Section = keyof English
