import { KINDS } from '@alternat/acts'
import { lazy, Suspense } from 'react'
import { Empty } from '../design/Empty.tsx'
import { OnlyNow } from '../forms/OnlyNow.tsx'
import { capital, kindInWords } from '../format/words.ts'
import { useDialogue } from '../frame/dialogue-context.ts'
import { useWords } from '../language/use-words.ts'
import { SectionLink, To } from '../routing/To.tsx'
import { PageHead } from '../screens/PageHead.tsx'
import { AnyActForm } from './AnyActForm.tsx'
import { workingKinds } from './kinds.ts'
import { whereIs } from './where-is.ts'

/** Forms that no schema makes, under the address of their kind. */
const OWN: Readonly<Record<string, ReturnType<typeof lazy>>> = {
  'side.keys': lazy(() => import('./KeysForm.tsx')),
  'record.manifest': lazy(() => import('./ListForm.tsx')),
}

/** Every kind of act: a list of all, or the form of one. */
export default function ActsPage({ path }: { readonly path: readonly string[] }) {
  const { acting, fold } = useDialogue()
  const { say } = useWords('acts')
  const [family, act] = path
  const kind = `${family ?? ''}.${act ?? ''}`
  const may = acting !== null && fold.reconstruction === null
  if (family === undefined) return <EveryKind />
  return (
    <>
      <PageHead
        eyebrow={say('eyebrow')}
        title={
          <SectionLink section="outbox" path={['act']}>
            {say('title')}
          </SectionLink>
        }
      />
      {may ? <FormOf kind={kind} /> : <OnlyNow />}
    </>
  )
}

/** The form of one kind, if it has one here. */
function FormOf({ kind }: { readonly kind: string }) {
  const { say } = useWords('acts')
  const Own = OWN[kind]
  if (Own !== undefined) {
    return (
      <Suspense fallback={<p className="fine waiting">{say('opening')}</p>}>
        <Own />
      </Suspense>
    )
  }
  if (KINDS.get(kind)?.works !== true || whereIs(kind).at !== 'here') {
    return (
      <Empty>
        <p>{say('noSuchForm')}</p>
      </Empty>
    )
  }
  return <AnyActForm key={kind} kind={kind} />
}

function EveryKind() {
  const { say } = useWords('acts')
  return (
    <>
      <PageHead eyebrow={say('eyebrow')} title={say('title')} sub={say('sub')} />
      {[...workingKinds()].map(([family, kinds]) => (
        <section key={family} aria-labelledby={`family-${family}`}>
          <h2 id={`family-${family}`}>{say(`family.${known(family)}`)}</h2>
          <ul className="kinds">
            {kinds.map((kind) => (
              <li key={kind}>
                <OneKind kind={kind} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const FAMILIES = [
  'side',
  'dialogue',
  'group',
  'norm',
  'text',
  'arrangement',
  'channel',
  'statement',
  'record',
] as const

function known(family: string): (typeof FAMILIES)[number] {
  return FAMILIES.find((one) => one === family) ?? 'record'
}

function OneKind({ kind }: { readonly kind: string }) {
  const { tell, say } = useWords('acts')
  const where = whereIs(kind)
  const words = capital(kindInWords(kind))
  if (where.at === 'form') {
    return (
      <SectionLink section={where.section} path={where.path}>
        {words}
      </SectionLink>
    )
  }
  if (where.at === 'here') {
    return (
      <SectionLink section="outbox" path={['act', ...kind.split('.')]}>
        {words}
      </SectionLink>
    )
  }
  if (where.at === 'begin') {
    return (
      <>
        {words}
        {' · '}
        <To route={{ page: 'people', screen: 'begin', asOf: null, more: {} }}>{say('atBegin')}</To>
      </>
    )
  }
  return (
    <>
      {words}
      {' · '}
      <span className="fine">{tell('byCommand', {})}</span>
    </>
  )
}
