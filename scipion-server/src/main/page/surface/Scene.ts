import type { Mesh } from './mesh';
import type { Rotation } from './rotation';

const VERTICES = `#version 300 es
uniform mat3 rotation;
uniform vec2 scale;
in vec3 position;
in vec3 normal;
out vec3 towards;
void main() {
  vec3 turned = rotation * position;
  towards = rotation * normal;
  gl_Position = vec4(turned.xy * scale, -turned.z * 0.4, 1.0);
}`;

/** Lit from the reader's upper left, softly, so that nothing that is seen is black; the inside of a surface is lit like its outside. */
const PIXELS = `#version 300 es
precision highp float;
uniform vec3 colour;
in vec3 towards;
out vec4 pixel;
void main() {
  vec3 normal = normalize(towards.z < 0.0 ? -towards : towards);
  float facing = 0.5 + 0.5 * dot(normal, normalize(vec3(-0.4, 0.5, 0.8)));
  float shine = pow(facing, 32.0) * 0.25;
  pixel = vec4(colour * (0.15 + 0.85 * facing * facing) + shine, 1.0);
}`;

export interface View {
  rotation: Rotation;
  zoom: number;
}

/** Draws a surface with WebGL. */
export class Scene {
  private readonly program: WebGLProgram;
  private count = 0;

  private constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly canvas: HTMLCanvasElement,
  ) {
    this.program = linked(gl);
    gl.useProgram(this.program);
    gl.enable(gl.DEPTH_TEST);
  }

  /** Null where the browser or its machine cannot draw in space. */
  static on(canvas: HTMLCanvasElement): Scene | null {
    const gl = canvas.getContext('webgl2', { alpha: true, preserveDrawingBuffer: true });
    return gl && new Scene(gl, canvas);
  }

  load(mesh: Mesh): void {
    const { gl } = this;
    this.attribute('position', mesh.vertices);
    this.attribute('normal', mesh.normals);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.triangles, gl.STATIC_DRAW);
    this.count = mesh.triangles.length;
  }

  draw({ rotation, zoom }: View, colour: [number, number, number]): void {
    const { gl, canvas, program } = this;
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = canvas.clientHeight * devicePixelRatio;
    const side = Math.min(canvas.width, canvas.height);
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.uniformMatrix3fv(gl.getUniformLocation(program, 'rotation'), false, rotation);
    gl.uniform2f(gl.getUniformLocation(program, 'scale'), (1.5 * zoom * side) / canvas.width, (1.5 * zoom * side) / canvas.height);
    gl.uniform3f(gl.getUniformLocation(program, 'colour'), ...colour);
    gl.drawElements(gl.TRIANGLES, this.count, gl.UNSIGNED_INT, 0);
  }

  close(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private attribute(name: string, values: Float32Array): void {
    const { gl } = this;
    const place = gl.getAttribLocation(this.program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, 3, gl.FLOAT, false, 0, 0);
  }
}

function linked(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTICES], [gl.FRAGMENT_SHADER, PIXELS]] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(gl.getProgramInfoLog(program) ?? 'WebGL');
  }
  return program;
}
