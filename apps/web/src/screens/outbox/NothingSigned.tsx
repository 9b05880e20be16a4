import { useWords } from '../../language/use-words.ts'

/** What a note is not, in front of every one of them: nobody may take it for an act. */
export function NothingSigned() {
  const { tell } = useWords('outbox')
  return <p className="banner off-record">{tell('nothingSigned')}</p>
}
