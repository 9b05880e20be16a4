/** What a note is not, in front of every one of them: nobody may take it for an act. */
export function NothingSigned() {
  return (
    <p className="banner off-record">
      <b>Nothing here is signed or proves anything to others.</b> Either side could have written any of it,
      and no log knows of it. Tabling a text is what makes it formal.
    </p>
  )
}
