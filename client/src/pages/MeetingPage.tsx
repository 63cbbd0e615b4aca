/** The meeting page. */
export function MeetingPage() {
  return <h1>Neuron Meet</h1>;
}
