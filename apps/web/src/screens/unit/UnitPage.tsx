import type { MatterPart, MatterShown } from '@alternat/acts'
import type { ReactNode } from 'react'
import { evidenceApi, matterApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import { Empty } from '../../design/Empty.tsx'
import { Erased } from '../../design/Erased.tsx'
import { Standing } from '../../frame/Standing.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { dayInWords } from '../../format/days.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import type { Section } from '../../routing/route.ts'
import { SectionLink } from '../../routing/To.tsx'
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
  const { fold, info, lineOf, matterOf, asOf } = useDialogue()
  const { say } = useWords('unit')
  const motto = useWords('frame').say('motto')
  const [name] = path
  const line = name === undefined ? leadMatter(fold.lines, info, asOf) : lineOf(name)
  const matter = line === null ? null : matterOf(line.id)
  const whole = useApi<MatterPart>(line === null ? null : matterApi(fold.dialogue, line.id, null)).value
    ?.matter
  useScrollTo(more['at'])
  if (matter === null && name === undefined && asOf === null) return <NothingYet />
  if (matter === null) return <NoMatter name={name} asOf={asOf} />
  return (
    <>
      <PageHead eyebrow={say('unit')} title={<bdi>{matter.title}</bdi>} sub={motto} />
      <Verdict matter={matter} />
      <Standing matter={matter} />
      <Custody />
      <Opening matter={matter} />
      <Erased erased={matter.erased} />
      <WordsOnMatter matter={matter} whole={whole?.id === matter.id ? whole : matter} />
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

/** The first page of a dialogue in which nothing has been done yet: what can be done, and where. */
function NothingYet() {
  const { acting, info, fold } = useDialogue()
  const { say, tell } = useWords('unit')
  const to =
    (section: Section, ...path: string[]) =>
    (words: ReactNode) => (
      <SectionLink section={section} path={path}>
        {words}
      </SectionLink>
    )
  return (
    <>
      <PageHead
        eyebrow={say('unit')}
        title={<bdi>{info?.title ?? fold.dialogue}</bdi>}
        sub={say('nothingYet')}
      />
      <Empty>
        <p>{say('beginsWithAct')}</p>
        {acting !== null && (
          <ul>
            <li>{tell('beginConduct', { link: to('norms', 'conduct') })}</li>
            <li>{tell('beginNorm', { link: to('norms', 'table') })}</li>
            <li>{tell('beginNotice', { link: to('channel', 'new') })}</li>
            <li>{tell('beginWatch', { link: to('elections', 'declare') })}</li>
          </ul>
        )}
      </Empty>
      <Custody />
    </>
  )
}

function NoMatter({ name, asOf }: { readonly name: string | undefined; readonly asOf: string | null }) {
  const { say, tell } = useWords('unit')
  const when = { dated: asOf === null ? 'no' : 'yes', day: own(asOf === null ? '' : dayInWords(asOf)) }
  return (
    <>
      <PageHead eyebrow={say('unit')} title={say('noMatter')} />
      <Empty>
        <p>
          {name === undefined ? tell('noneOnRecord', when) : tell('notOnRecord', { ...when, name })}{' '}
          {say('beginsWith')}
        </p>
      </Empty>
      <MatterList present={null} />
    </>
  )
}

function Evidence({ matter }: { readonly matter: MatterShown }) {
  const { fold, handleOf } = useDialogue()
  const { say, tell } = useWords('unit')
  const file = `${handleOf(matter)}.alternat-evidence`
  const address = evidenceApi(fold.dialogue, matter.id)
  return (
    <>
      <h2>{say('takeWith')}</h2>
      <p>
        {tell('evidence', {
          download: (words) => (
            <a href={address} download={file}>
              {words}
            </a>
          ),
          page: (words) => <a href="/verify.html">{words}</a>,
        })}
      </p>
    </>
  )
}
