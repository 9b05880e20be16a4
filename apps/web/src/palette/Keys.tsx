/** The keys, on one page. */
export function Keys() {
  return (
    <>
      <h2>Keys</h2>
      <dl className="facts keys">
        <dt>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </dt>
        <dd>go to a section, a matter or a form by its name</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>these keys</dd>
        <dt>
          <kbd>←</kbd> <kbd>→</kbd>
        </dt>
        <dd>on the slider: to the day before or after on which something is on the record</dd>
        <dt>
          <kbd>Home</kbd> <kbd>End</kbd>
        </dt>
        <dd>on the slider: to the first day, and to now</dd>
        <dt>
          <kbd>Tab</kbd>
        </dt>
        <dd>to the next link, field or button; the first of a page leads past the sections</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>closes what is open, clears a filter</dd>
      </dl>
    </>
  )
}
