import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { enter } from './state/entering';
import { speakAsBefore } from './state/language.svelte';
import { refresh } from './state/session.svelte';
import { wearAsBefore } from './state/theme.svelte';

wearAsBefore();
const target = document.getElementById('desk');
if (target) mount(App, { target });
await Promise.all([speakAsBefore(), enter().then(refresh)]);
