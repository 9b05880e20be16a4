import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Badge } from '../../design/Badge.tsx'
import { Confirm } from '../../design/Confirm.tsx'
import { Copied } from '../../design/Copied.tsx'
import { Panes } from '../../design/Panes.tsx'
import { Undo } from '../../design/Undo.tsx'
import { Keys } from '../../palette/Keys.tsx'

const ROOT = '17cfb5701b9842042f29c078e0a90f013c00540e4a24b2ca26eed8c34075a624'

/** What is pressed, and what opens. */
export function Actions() {
  const [asking, ask] = useState(false)
  const [removed, remove] = useState(true)
  return (
    <>
      <div>
        <div className="row">
          <Button className="button first">First of a page</Button>
          <Button className="button">Another</Button>
          <Button className="button small">Small</Button>
          <Button className="as-link">like a link</Button>
        </div>
        <div className="row">
          <Button className="button first" isDisabled>
            Not now
          </Button>
          <Button className="button" isDisabled>
            Not now
          </Button>
          <Button className="button first" isPending>
            On its way
          </Button>
        </div>
      </div>
      <div>
        <p>
          <Badge>custody: own</Badge> <Badge look="new">not read</Badge> <Badge look="late">overdue</Badge>{' '}
          <Badge look="count">12</Badge>
        </p>
        <p>
          <Copied what="the root" value={ROOT} />
        </p>
        <p>
          <Copied what="the beginning of the root" value={ROOT} shown={16} />
        </p>
      </div>
      <div>
        <Button className="button" onPress={() => ask(true)}>
          Ask before something that cannot be undone
        </Button>
        <Confirm
          title="Drop the draft?"
          isOpen={asking}
          verb="Drop it"
          leave="Keep it"
          onDo={() => ask(false)}
          onLeave={() => ask(false)}
        >
          <p>The words are kept nowhere else. They cannot be had back.</p>
        </Confirm>
        {removed && (
          <Undo onUndo={() => remove(false)} onDone={() => remove(false)}>
            All is marked as read.
          </Undo>
        )}
      </div>
      <Panes
        label="Ways to see"
        panes={[
          { id: 'one', title: 'Not read (2)', content: <p>The first way.</p> },
          { id: 'two', title: 'Everything (40)', content: <p>The second way.</p> },
        ]}
      />
      <div>
        <Keys />
      </div>
    </>
  )
}
