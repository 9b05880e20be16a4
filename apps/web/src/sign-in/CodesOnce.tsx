import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { useWords } from '../language/use-words.ts'

interface CodesOnceProps {
  readonly codes: readonly string[]
  readonly onDone: () => void
}

/** Recovery codes, shown this once: one goes on only after saying that they are kept. */
export function CodesOnce({ codes, onDone }: CodesOnceProps) {
  const { say } = useWords('sign-in')
  const [kept, setKept] = useState(false)
  return (
    <div className="codes-once">
      <p>{say('codesOnce')}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <Button className="button" onPress={() => print()}>
          {say('print')}
        </Button>
      </p>
      <Checkbox className="choice box" isSelected={kept} onChange={setKept}>
        {say('keptCodes')}
      </Checkbox>
      <p>
        <Button className="button first" isDisabled={!kept} onPress={onDone}>
          {say('goOn')}
        </Button>
      </p>
    </div>
  )
}
