import { Component, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { wordsOf } from '../language/present.ts'

interface MishapProps {
  readonly children: ReactNode
}

/**
 * Catches what a page throws, so that one part never takes the frame with it. The usual cause is a program that was
 * renewed under an open page: its parts have new names then, and loading the page anew finds them.
 */
export class Mishap extends Component<MishapProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const { say } = wordsOf('frame')
    return (
      <div className="banner refused" role="alert">
        <h1>{say('mishap')}</h1>
        <p>{say('mishapWhy')}</p>
        <Button className="button" onPress={() => location.reload()}>
          {say('loadAnew')}
        </Button>
      </div>
    )
  }
}
