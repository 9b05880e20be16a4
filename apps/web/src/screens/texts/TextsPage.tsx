import { Empty } from '../../design/Empty.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'
import { withinOf } from '../../routing/within.ts'
import { useWords } from '../../language/use-words.ts'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { TextLines } from './TextLines.tsx'
import { TextPage } from './TextPage.tsx'

/** Texts: the list of those tabled, or one of them with its brackets, notes and forms. */
export default function TextsPage({ path, more }: SectionProps) {
  const { matterOf } = useDialogue()
  const { say } = useWords('texts')
  const frame = useWords('frame')
  const [name, form] = path
  if (name === undefined) return <TextList />
  const matter = matterOf(name)
  if (matter === null || matter.text === null) {
    return (
      <>
        <PageHead eyebrow={frame.say('texts')} title={say('noSuch')} />
        <Empty>
          <p>{say('noSuchWhy')}</p>
        </Empty>
        <TextList />
      </>
    )
  }
  return <TextPage matter={matter} text={matter.text} form={withinOf('texts', form)} more={more} />
}

function TextList() {
  const { fold, acting } = useDialogue()
  const { say, tell } = useWords('texts')
  const frame = useWords('frame')
  const texts = fold.matters.filter((matter) => matter.text !== null)
  return (
    <>
      <PageHead eyebrow={frame.say('texts')} title={say('list')} sub={say('sub')} />
      {texts.length === 0 && (
        <Empty>
          <p>
            {acting === null
              ? say('noTexts')
              : tell('noTextsTable', {
                  link: (words) => (
                    <SectionLink section="norms" path={['table']}>
                      {words}
                    </SectionLink>
                  ),
                })}
          </p>
        </Empty>
      )}
      <TextLines matters={texts} />
      {texts.length === 0 && acting === null && <OnlyNow />}
    </>
  )
}
