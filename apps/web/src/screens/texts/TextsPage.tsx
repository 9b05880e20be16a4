import { Empty } from '../../design/Empty.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { TextLines } from './TextLines.tsx'
import { TextPage } from './TextPage.tsx'

/** Texts: the list of those tabled, or one of them with its brackets, notes and forms. */
export default function TextsPage({ path, more }: SectionProps) {
  const { matterOf } = useDialogue()
  const [name, form] = path
  if (name === undefined) return <TextList />
  const matter = matterOf(name)
  if (matter === null || matter.text === null) {
    return (
      <>
        <PageHead eyebrow="Texts" title="No such text" />
        <Empty>
          <p>No text of this name is on the record as of the day on the screen.</p>
        </Empty>
        <TextList />
      </>
    )
  }
  return <TextPage matter={matter} text={matter.text} form={form ?? null} more={more} />
}

function TextList() {
  const { fold, acting } = useDialogue()
  const texts = fold.matters.filter((matter) => matter.text !== null)
  return (
    <>
      <PageHead
        eyebrow="Texts"
        title="Texts on the table"
        sub="Square brackets hold what is not yet agreed, and by whom."
      />
      {texts.length === 0 && (
        <Empty>
          <p>
            No text is tabled as of the day on the screen.
            {acting !== null && (
              <>
                {' '}
                <SectionLink section="norms" path={['table']}>
                  Table a norm
                </SectionLink>
                , or see the map for rows that have none.
              </>
            )}
          </p>
        </Empty>
      )}
      <TextLines matters={texts} />
      {texts.length === 0 && acting === null && <OnlyNow />}
    </>
  )
}
