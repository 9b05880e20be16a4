import type { Fold, MatterState } from '@alternat/acts'
import { dialogueApi, foldApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Empty } from '../../design/Empty.tsx'
import { Erased } from '../../design/Erased.tsx'
import { Standing } from '../../frame/Standing.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { dayInWords } from '../../format/days.ts'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { useScrollTo } from '../use-scroll-to.ts'
import { Attachments } from './Attachments.tsx'
import { Custody } from './Custody.tsx'
import { GroupAndMeetings } from './GroupAndMeetings.tsx'
import { leadMatter } from './lead-matter.ts'
import { MatterList } from './MatterList.tsx'
import { Opening } from './Opening.tsx'
import { OnMatter } from './OnMatter.tsx'
import { Scope } from './Scope.tsx'
import { Sources } from './Sources.tsx'
import { Verdict } from './Verdict.tsx'
import { WordsOnMatter } from './WordsOnMatter.tsx'

/** The unit: one page per matter, the same on both sides. Without a name in the address, the leading matter. */
export function UnitPage({ path, more }: SectionProps) {
  const { fold, info, matterOf, asOf } = useDialogue()
  const [name] = path
  const matter = name === undefined ? leadMatter(fold, info) : matterOf(name)
  const whole = useApi<Fold>(foldApi(fold.dialogue, null)).value
  useScrollTo(more['at'])
  if (matter === null) return <NoMatter name={name} asOf={asOf} />
  return (
    <>
      <PageHead
        eyebrow="The unit"
        title={<bdi>{matter.title}</bdi>}
        sub="A dialogue on acceptable conduct, not a partnership. No intelligence crosses."
      />
      <Verdict matter={matter} />
      <Standing matter={matter} />
      <Custody />
      <Opening matter={matter} />
      <Erased erased={matter.erased} />
      <WordsOnMatter matter={matter} whole={whole?.matters.find((one) => one.id === matter.id) ?? matter} />
      <OnMatter matter={matter} />
      <Scope matter={matter} />
      <Attachments matter={matter} />
      <GroupAndMeetings matter={matter} />
      <Sources matter={matter} />
      <Evidence matter={matter} />
      <MatterList present={matter.id} />
    </>
  )
}

function NoMatter({ name, asOf }: { readonly name: string | undefined; readonly asOf: string | null }) {
  const words = name === undefined ? 'No matter' : `No such matter (${name})`
  return (
    <>
      <PageHead eyebrow="The unit" title="No such matter" />
      <Empty>
        <p>
          {words} is on the record{asOf === null ? '' : ` as of ${dayInWords(asOf)}`}. Move the slider to a
          later day, or choose another below. A matter begins with an act: a side raises it, tables a text,
          sends a notice or declares a watch.
        </p>
      </Empty>
      <MatterList present={null} />
    </>
  )
}

function Evidence({ matter }: { readonly matter: MatterState }) {
  const { fold } = useDialogue()
  return (
    <>
      <h2>Take it with you</h2>
      <p>
        <a
          href={`${dialogueApi(fold.dialogue)}/evidence/${matter.slug}`}
          download={`${matter.slug}.alternat-evidence`}
        >
          Download the evidence file for this matter
        </a>
        . Anyone can check it without this server: open <a href="/verify.html">the checking page</a>, save it,
        and drop the file on it.
      </p>
    </>
  )
}
