import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

interface PanesProps {
  readonly label: string
  readonly panes: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[]
}

/** Two or three ways to see the same thing, one at a time. */
export function Panes({ label, panes }: PanesProps) {
  return (
    <Tabs className="panes">
      <TabList aria-label={label} className="pane-titles">
        {panes.map(({ id, title }) => (
          <Tab key={id} id={id} className="pane-title">
            {title}
          </Tab>
        ))}
      </TabList>
      {panes.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="pane">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  )
}
