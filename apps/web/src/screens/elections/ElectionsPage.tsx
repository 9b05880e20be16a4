export default function ElectionsPage() { return null }
