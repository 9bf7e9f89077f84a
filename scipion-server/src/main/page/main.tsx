import { render } from 'preact';
import { App } from './app/App';
import { applyTheme } from './app/theme';
import './style/base.css';
import './style/controls.css';
import './style/bar.css';
import './style/projects.css';
import './style/graph.css';
import './style/panel.css';
import './style/viewer.css';

applyTheme();
render(<App />, document.getElementById('page')!);
