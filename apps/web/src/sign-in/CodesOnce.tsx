import { useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'

interface CodesOnceProps {
  readonly codes: readonly string[]
  readonly onDone: () => void
}

/** Recovery codes, shown this once: one goes on only after saying that they are kept. */
export function CodesOnce({ codes, onDone }: CodesOnceProps) {
  const [kept, setKept] = useState(false)
  return (
    <div className="codes-once">
      <p>
        If you lose your passkey, each of these lets you make a new one, once. They are shown now and never
        again: print them or write them down, and keep them apart from your device.
      </p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <Button className="button" onPress={() => print()}>
          Print
        </Button>
      </p>
      <Checkbox className="choice box" isSelected={kept} onChange={setKept}>
        I have kept them
      </Checkbox>
      <p>
        <Button className="button first" isDisabled={!kept} onPress={onDone}>
          Go on
        </Button>
      </p>
    </div>
  )
}
