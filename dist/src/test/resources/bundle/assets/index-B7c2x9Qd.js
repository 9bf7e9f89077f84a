const root = document.getElementById("root");
const api = (window.__SCIPION_WEB_CONFIG__ ?? { apiBaseUrl: "/api" }).apiBaseUrl;

export async function ask(path, options = {}) {
  const token = sessionStorage.getItem("token");
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(api + path, { ...options, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function go(path) {
  history.pushState({}, "", path);
  return show();
}

function signIn() {
  root.innerHTML = `<h1>Sign in</h1><form><input name="email"><input name="password" type="password"><button>Sign in</button></form>`;
  root.querySelector("form").onsubmit = async (event) => {
    event.preventDefault();
    const { email, password } = event.target.elements;
    const body = JSON.stringify({ email: email.value, password: password.value });
    sessionStorage.setItem("token", (await ask("/auth/login", { method: "POST", body })).accessToken);
    await go("/projects");
  };
}

async function projects() {
  const all = await ask("/projects/");
  root.innerHTML = `<h1>Projects</h1><ul></ul>`;
  for (const project of all) {
    const link = document.createElement("a");
    link.href = `/project/load/${encodeURIComponent(project.name)}`;
    link.textContent = project.name;
    link.onclick = (event) => {
      event.preventDefault();
      go(link.href);
    };
    root.querySelector("ul").appendChild(document.createElement("li")).append(link);
  }
}

async function project(name) {
  const { show } = await import("./project-C3k9LmA4.js");
  await show(root, ask, name);
}

async function show() {
  const [, page, , name] = location.pathname.split("/");
  if (!sessionStorage.getItem("token")) return signIn();
  return page === "project" ? project(decodeURIComponent(name)) : projects();
}

window.onpopstate = show;
show();
