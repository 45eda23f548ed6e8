/* The stand-in film: five scenes, one every three seconds. */
const scenes = [...document.querySelectorAll('li')];
const button = document.querySelector('#play');
const progress = document.querySelector('#progress');
let scene = 0;
let timer = 0;

const show = () => {
  scenes.forEach((item, index) => (item.hidden = index !== scene));
  progress.value = scene + 1;
};

const pause = () => {
  clearInterval(timer);
  timer = 0;
  button.textContent = scene === scenes.length - 1 ? 'Spela igen' : 'Spela';
};

const next = () => {
  scene += 1;
  show();
  if (scene === scenes.length - 1) pause();
};

button.addEventListener('click', () => {
  if (timer) return pause();
  if (scene === scenes.length - 1) scene = 0;
  show();
  timer = setInterval(next, 3000);
  button.textContent = 'Pausa';
});
show();
