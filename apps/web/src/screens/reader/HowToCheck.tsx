import { useWords } from '../../language/use-words.ts'

/** How to check what is read here without trusting whoever shows it. */
export function HowToCheck() {
  const { say, tell } = useWords('reader')
  return (
    <>
      <h2>{say('howTo')}</h2>
      <ol>
        <li>{say('download')}</li>
        <li>{tell('open', { page: (words) => <a href="/verify.html">{words}</a> })}</li>
        <li>{say('drop')}</li>
        <li>{say('compare')}</li>
      </ol>
      <p className="fine">{tell('absent')}</p>
    </>
  )
}
