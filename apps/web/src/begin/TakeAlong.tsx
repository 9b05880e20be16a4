import { Notice } from '../design/Notice.tsx'
import { useWords } from '../language/use-words.ts'
import { bundlesOf, titlesApart } from './moving.ts'
import type { Beginning } from './types.ts'

interface TakeAlongProps {
  readonly beginning: Beginning
  /** The name under which the side goes on. */
  readonly to: string
}

/** What is to be saved before the machine is gone, dialogue by dialogue: each says which, so that none is left behind. */
export function TakeAlong({ beginning, to }: TakeAlongProps) {
  const { say, tell } = useWords('begin')
  const moved = beginning.dialogues.filter(({ movedTo }) => movedTo === to)
  const titleOf = titlesApart(moved)
  return (
    <>
      <Notice look="done">
        <p>{tell('movedNow', { side: to })}</p>
      </Notice>
      <ul className="plain-list choices">
        {moved.map(({ dialogue }) => (
          <li key={dialogue}>
            <a
              className="button first"
              href={`/courier/${dialogue}/${to}?mirrors=1`}
              download={`${dialogue}-to-take-along.alternat`}
            >
              {tell('takeAlong', { title: titleOf(dialogue) })}
            </a>
          </li>
        ))}
        <li>
          <a className="button" href="/api/side/card" download={`${beginning.own.side}.card`}>
            {say('saveOldCard')}
          </a>
        </li>
        {moved
          .flatMap((one) => bundlesOf(beginning, one))
          .map(({ dialogue, to: other, name }) => (
            <li key={`${dialogue} ${other}`}>
              <a
                className="button"
                href={`/courier/${dialogue}/${other}`}
                download={`${dialogue}-for-${other}.alternat`}
              >
                {tell('saveFor', { name, title: titleOf(dialogue) })}
              </a>
            </li>
          ))}
      </ul>
    </>
  )
}
