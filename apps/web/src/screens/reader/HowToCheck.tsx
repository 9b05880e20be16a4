/** How to check what is read here without trusting whoever shows it. */
export function HowToCheck() {
  return (
    <>
      <h2>How to check it yourself</h2>
      <ol>
        <li>Download the evidence file of a matter.</li>
        <li>
          Open <a href="/verify.html">the checking page</a>. It is one file that opens no connection; save it
          and use it without a network if you like.
        </li>
        <li>Drop the file on it. It computes everything anew and shows the fingerprints of the sides.</li>
        <li>
          Compare the fingerprints with those you were given another way: by voice, on paper, in a gazette.
        </li>
      </ol>
      <p className="fine">
        What is absent is <i>none on the record as of</i> the checkpoints named; it is not proof that nothing
        happened elsewhere.
      </p>
    </>
  )
}
