export default function TrendScreen() { return null }
