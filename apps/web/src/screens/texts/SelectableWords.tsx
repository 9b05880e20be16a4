import type { SyntheticEvent } from 'react'
import { useWords } from '../../language/use-words.ts'
import { wholeWords, type Stretch } from './selection.ts'

interface SelectableWordsProps {
  readonly lang: string
  readonly words: string
  /** Which run of the paragraph it is. */
  readonly place: number
  readonly onSelect: (run: number, stretch: Stretch) => void
}

/** Characters in one line of the field, roughly. */
const LINE_CHARACTERS = 70

/**
 * Words to select from, with the mouse, a finger or the keyboard. Not `readonly`: browsers give a read-only field no
 * caret, and without one nobody can select by keyboard. Whatever would change the words is held back instead.
 */
export function SelectableWords({ lang, words, place, onSelect }: SelectableWordsProps) {
  const { say } = useWords('texts')
  const select = (event: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const stretch = wholeWords(value, { from: selectionStart, to: selectionEnd }, lang)
    if (stretch !== null) onSelect(place, stretch)
  }
  const hold = (event: SyntheticEvent): void => event.preventDefault()
  return (
    <label className="choose-words">
      <span className="only-heard">{say('selectRun', { n: place + 1 })}</span>
      <textarea
        lang={lang}
        dir="auto"
        inputMode="none"
        aria-readonly="true"
        spellCheck={false}
        value={words}
        rows={Math.min(8, Math.ceil(words.length / LINE_CHARACTERS))}
        onSelect={select}
        onKeyUp={select}
        onBeforeInput={hold}
        onPaste={hold}
        onCut={hold}
        onDrop={hold}
        onChange={hold}
      />
    </label>
  )
}
