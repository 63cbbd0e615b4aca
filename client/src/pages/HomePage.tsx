/** The home page. */
export function HomePage() {
  return <h1>Neuron Meet</h1>;
}
