export async function show(root, ask, name) {
  const found = (await ask("/projects/")).find((project) => project.name === name);
  const { protocols } = await ask(`/projects/${found.id}`);
  root.innerHTML = `<h1></h1><p></p>`;
  root.querySelector("h1").textContent = name;
  root.querySelector("p").textContent = `${Object.values(protocols).filter((run) => run.status === "finished").length} finished runs`;
}
