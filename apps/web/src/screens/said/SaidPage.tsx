export default function SaidPage() { return null }
