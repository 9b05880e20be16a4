import { TextLines } from '../texts/TextLines.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { withinOf, type WithinOf } from '../../routing/within.ts'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { Empty } from '../../design/Empty.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { AttachForm } from './AttachForm.tsx'
import { ConcernForm } from './ConcernForm.tsx'
import { StandingForm } from './StandingForm.tsx'
import { ConductForm } from './ConductForm.tsx'
import { ConductMap } from './ConductMap.tsx'
import { TableNormForm } from './TableNormForm.tsx'

/** Norms: the conduct map, and the forms that fill it. */
export default function NormsPage({ path, more }: SectionProps) {
  const [first, name] = path
  const form = withinOf('norms', first)
  const { say } = useWords('norms')
  const frame = useWords('frame')
  return (
    <>
      <PageHead eyebrow={frame.say('norms')} title={say('title')} sub={say('sub')} />
      {form !== null && <NormForm form={form} name={name} more={more} />}
      <ConductMap />
      <Norms />
    </>
  )
}

interface NormFormProps {
  readonly form: WithinOf<'norms'>
  readonly name: string | undefined
  readonly more: Readonly<Record<string, string>>
}

function NormForm({ form, name, more }: NormFormProps) {
  const { acting, lineOf } = useDialogue()
  const row = more['row'] ?? null
  const matter = name === undefined ? null : lineOf(name)
  if (acting === null) return <OnlyNow />
  if (form === 'table') return <TableNormForm key={row} row={row} />
  if (form === 'conduct') return <ConductForm key={row} row={row} />
  if (form === 'concern') return <ConcernForm key={name} matter={matter} />
  if (form === 'standing' && name !== undefined) return <StandingForm key={name} leaf={name} />
  if (form === 'reserve' || form === 'expect') {
    const key = `${form} ${name ?? ''} ${more['paragraph'] ?? ''}`
    return <AttachForm key={key} kind={form} matter={matter} paragraph={more['paragraph'] ?? null} />
  }
  return null
}

function Norms() {
  const { fold } = useDialogue()
  const { say } = useWords('norms')
  const norms = fold.matters.filter((matter) => matter.text?.as === 'norm')
  return (
    <>
      <h2>{say('onTable')}</h2>
      {norms.length === 0 ? (
        <Empty>
          <p>{say('noNorms')}</p>
        </Empty>
      ) : (
        <TextLines matters={norms} />
      )}
    </>
  )
}
