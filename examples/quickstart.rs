//! Logistic regression on the Wisconsin breast cancer data, trained with generated derivatives.
//!
//! The whole model is one plain function, `loss`. Its attribute generates the gradient and the Hessian-vector product
//! that the program trains with: Newton's method with conjugate gradients inside, and L-BFGS from the `argmin` crate
//! for comparison. Before training the gradient is checked against central differences.
//!
//! Run with `cargo run --release --example quickstart`.

use std::cell::RefCell;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use ad_runtime::differentiable;
use argmin::core::observers::{Observe, ObserverMode};
use argmin::core::{CostFunction, Executor, Gradient, IterState, KV, State};
use argmin::solver::linesearch::MoreThuenteLineSearch;
use argmin::solver::quasinewton::LBFGS;
use plotters::prelude::*;

/// The mean logistic loss of the linear classifier `w` (the last weight is the bias) with an L2 penalty on the weights.
///
/// `x` has one row of features for each sample and `y` the labels, `1.0` or `-1.0`.
#[differentiable(order = 2, dump)]
fn loss(w: &[f64], #[constant] x: &[Vec<f64>], #[constant] y: &[f64], #[constant] lambda: f64) -> f64 {
    let features = w.len() - 1;
    let mut sum = 0.0;
    for i in 0..x.len() {
        let mut score = w[features];
        for j in 0..features {
            score += w[j] * x[i][j];
        }
        // ln(1 + exp(-margin)), written so that the exponential never overflows.
        let margin = y[i] * score;
        sum += if margin > 0.0 { (-margin).exp().ln_1p() } else { margin.exp().ln_1p() - margin };
    }
    let mut penalty = 0.0;
    for &weight in &w[..features] {
        penalty += weight * weight;
    }
    sum / x.len() as f64 + 0.5 * lambda * penalty
}

/// The strength of the L2 penalty.
const LAMBDA: f64 = 1e-3;
/// Training stops where the norm of the gradient is below this.
const TOLERANCE: f64 = 1e-8;

fn main() -> Result<(), Box<dyn Error>> {
    let (train, test) = load()?;
    let problem = Problem { data: &train };
    let start = vec![0.0; train.x[0].len() + 1];
    println!("{} rows to train on, {} held out, {} weights", train.x.len(), test.x.len(), start.len());

    check_gradient(&problem)?;

    println!("\nNewton's method, conjugate gradients on loss_hvp");
    let newton = newton(&problem, start.clone());
    println!("\nL-BFGS (argmin)");
    let lbfgs = lbfgs(&train, start)?;

    println!("\n          iterations     final loss   held-out accuracy");
    for (name, run) in [("Newton", &newton), ("L-BFGS", &lbfgs)] {
        let (iterations, accuracy) = (run.losses.len() - 1, 100.0 * accuracy(&run.weights, &test));
        println!("{name:<10}{iterations:>10}   {:.10}   {accuracy:>16.2}%", problem.value(&run.weights));
    }

    let path = plot(&newton, &lbfgs)?;
    println!("\nconvergence plot: {}", path.display());
    println!("\nthe generated backward function:\n\n{}", generated_backward());
    Ok(())
}

// ---- data ----------------------------------------------------------------------------------------------------------

/// Rows of standardised features and their labels.
struct Data {
    x: Vec<Vec<f64>>,
    y: Vec<f64>,
}

/// Reads the data and splits it, every fourth row held out; both parts are standardised by the training rows alone.
fn load() -> Result<(Data, Data), Box<dyn Error>> {
    let mut train = Data { x: Vec::new(), y: Vec::new() };
    let mut test = Data { x: Vec::new(), y: Vec::new() };
    // The first line holds the counts and the names of the classes.
    for (i, line) in include_str!("data/breast_cancer.csv").lines().skip(1).enumerate() {
        let mut row = line.split(',').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
        let class = row.pop().ok_or("an empty line in the data")?;
        let part = if i % 4 == 3 { &mut test } else { &mut train };
        part.x.push(row);
        part.y.push(2.0 * class - 1.0);
    }
    let n = train.x.len() as f64;
    for j in 0..train.x[0].len() {
        let mean = train.x.iter().map(|row| row[j]).sum::<f64>() / n;
        let deviation = (train.x.iter().map(|row| (row[j] - mean).powi(2)).sum::<f64>() / n).sqrt();
        for row in train.x.iter_mut().chain(&mut test.x) {
            row[j] = (row[j] - mean) / deviation;
        }
    }
    Ok((train, test))
}

/// The share of the samples whose class the weights predict.
fn accuracy(w: &[f64], data: &Data) -> f64 {
    let score = |row: &[f64]| row.iter().zip(w).map(|(x, w)| x * w).sum::<f64>() + w[w.len() - 1];
    let right = data.x.iter().zip(&data.y).filter(|(row, y)| score(row) * **y > 0.0).count();
    right as f64 / data.x.len() as f64
}

// ---- the objective -------------------------------------------------------------------------------------------------

/// `loss` on given data, as the optimisers want it.
#[derive(Clone, Copy)]
struct Problem<'a> {
    data: &'a Data,
}

impl Problem<'_> {
    fn value(&self, w: &[f64]) -> f64 {
        loss(w, &self.data.x, &self.data.y, LAMBDA)
    }

    fn gradient(&self, w: &[f64]) -> Vec<f64> {
        loss_grad(w, &self.data.x, &self.data.y, LAMBDA)
    }

    fn value_and_gradient(&self, w: &[f64]) -> (f64, Vec<f64>) {
        loss_value_and_grad(w, &self.data.x, &self.data.y, LAMBDA)
    }

    fn hessian_vector(&self, w: &[f64], v: &[f64]) -> Vec<f64> {
        loss_hvp(w, &self.data.x, &self.data.y, LAMBDA, v)
    }
}

/// Compares the generated gradient with central differences, at weights that are not special in any way.
fn check_gradient(problem: &Problem) -> Result<(), Box<dyn Error>> {
    let w: Vec<f64> = (0..problem.data.x[0].len() + 1).map(|j| 0.3 * (1.7 * j as f64).sin()).collect();
    let gradient = problem.gradient(&w);
    let h = 1e-5;
    let mut worst = 0.0_f64;
    for j in 0..w.len() {
        let (mut above, mut below) = (w.clone(), w.clone());
        above[j] += h;
        below[j] -= h;
        let difference = (problem.value(&above) - problem.value(&below)) / (2.0 * h);
        worst = worst.max((gradient[j] - difference).abs());
    }
    println!("generated gradient against central differences: at most {worst:.1e} apart");
    if worst > 1e-8 { Err("the generated gradient is wrong".into()) } else { Ok(()) }
}

// ---- training ------------------------------------------------------------------------------------------------------

/// The weights that a training run found, and the loss at each iteration.
struct Run {
    weights: Vec<f64>,
    losses: Vec<f64>,
}

/// Newton's method: each step solves `H p = -g` by conjugate gradients, then halves the step until the loss falls enough.
fn newton(problem: &Problem, mut w: Vec<f64>) -> Run {
    let (mut value, mut gradient) = problem.value_and_gradient(&w);
    let mut losses = vec![value];
    for iteration in 1..=50 {
        if norm(&gradient) < TOLERANCE {
            break;
        }
        let (step, products) = conjugate_gradients(|v| problem.hessian_vector(&w, v), &gradient);
        let slope = dot(&gradient, &step);
        let mut t = 1.0;
        let next = loop {
            let candidate = moved(&w, t, &step);
            // Armijo's condition; so close to the minimum that rounding decides, the full step is taken.
            if problem.value(&candidate) <= value + 1e-4 * t * slope || t * slope.abs() < 1e-14 {
                break candidate;
            }
            t *= 0.5;
        };
        w = next;
        (value, gradient) = problem.value_and_gradient(&w);
        losses.push(value);
        let size = norm(&gradient);
        println!("  {iteration:>3}  loss {value:.10}  |gradient| {size:.1e}  step {t}  products {products}");
    }
    Run { weights: w, losses }
}

/// Solves `H p = -g` for a positive definite `H` known by its products with vectors; also returns how many those were.
///
/// The residual is reduced by the square root of the gradient's norm, which keeps Newton's method superlinear.
fn conjugate_gradients(product: impl Fn(&[f64]) -> Vec<f64>, g: &[f64]) -> (Vec<f64>, usize) {
    let target = norm(g) * norm(g).sqrt().min(0.5);
    let mut p = vec![0.0; g.len()];
    let mut residual: Vec<f64> = g.iter().map(|g| -g).collect();
    let mut direction = residual.clone();
    let mut products = 0;
    while norm(&residual) > target && products < 10 * g.len() {
        let h_direction = product(&direction);
        products += 1;
        let before = dot(&residual, &residual);
        let alpha = before / dot(&direction, &h_direction);
        p = moved(&p, alpha, &direction);
        residual = moved(&residual, -alpha, &h_direction);
        direction = moved(&residual, dot(&residual, &residual) / before, &direction);
    }
    (p, products)
}

/// `x + t * d`.
fn moved(x: &[f64], t: f64, d: &[f64]) -> Vec<f64> {
    x.iter().zip(d).map(|(x, d)| x + t * d).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

impl CostFunction for Problem<'_> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, w: &Vec<f64>) -> Result<f64, argmin::core::Error> {
        Ok(self.value(w))
    }
}

impl Gradient for Problem<'_> {
    type Param = Vec<f64>;
    type Gradient = Vec<f64>;

    fn gradient(&self, w: &Vec<f64>) -> Result<Vec<f64>, argmin::core::Error> {
        Ok(Problem::gradient(self, w))
    }
}

type LbfgsState = IterState<Vec<f64>, Vec<f64>, (), (), (), f64>;

/// Prints a line for each of argmin's iterations and keeps the losses.
struct Progress {
    losses: Rc<RefCell<Vec<f64>>>,
}

impl Observe<LbfgsState> for Progress {
    fn observe_iter(&mut self, state: &LbfgsState, _: &KV) -> Result<(), argmin::core::Error> {
        let (value, size) = (state.get_cost(), state.get_gradient().map_or(f64::NAN, |g| norm(g)));
        self.losses.borrow_mut().push(value);
        println!("  {:>3}  loss {value:.10}  |gradient| {size:.1e}", self.losses.borrow().len() - 1);
        Ok(())
    }
}

/// L-BFGS with the ten latest pairs, from the `argmin` crate.
fn lbfgs(data: &Data, start: Vec<f64>) -> Result<Run, Box<dyn Error>> {
    let problem = Problem { data };
    let losses = Rc::new(RefCell::new(vec![problem.value(&start)]));
    let solver = LBFGS::new(MoreThuenteLineSearch::new(), 10)
        .with_tolerance_grad(TOLERANCE)?
        .with_tolerance_cost(f64::EPSILON)?;
    let result = Executor::new(problem, solver)
        .configure(|state| state.param(start).max_iters(300))
        .add_observer(Progress { losses: losses.clone() }, ObserverMode::Always)
        .run()?;
    let weights = result.state.get_best_param().ok_or("L-BFGS found no weights")?.clone();
    let losses = losses.take();
    Ok(Run { weights, losses })
}

// ---- results -------------------------------------------------------------------------------------------------------

/// Writes the convergence plot and returns its path.
fn plot(newton: &Run, lbfgs: &Run) -> Result<PathBuf, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/quickstart.svg");
    std::fs::create_dir_all(path.with_file_name(""))?;
    draw(&path, newton, lbfgs)?;
    Ok(path)
}

/// Draws how far each run is above the lowest loss that any of them reached.
fn draw(path: &Path, newton: &Run, lbfgs: &Run) -> Result<(), Box<dyn Error>> {
    let best = newton.losses.iter().chain(&lbfgs.losses).copied().fold(f64::INFINITY, f64::min);
    let longest = newton.losses.len().max(lbfgs.losses.len()) as f64;
    let root = SVGBackend::new(path, (800, 500)).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .caption("Logistic regression, Wisconsin breast cancer data", ("sans-serif", 22))
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(70)
        .build_cartesian_2d(0.0..longest, (1e-16..1.0).log_scale())?;
    chart
        .configure_mesh()
        .x_desc("iteration")
        .y_desc("loss above the lowest")
        .x_label_formatter(&|x| format!("{x:.0}"))
        .y_label_formatter(&|y| format!("{y:.0e}"))
        .draw()?;
    for (name, run, colour) in [("Newton", newton, BLUE), ("L-BFGS", lbfgs, RED)] {
        // The lowest point itself is at zero, which a logarithmic axis does not have.
        let above = run.losses.iter().map(|loss| (loss - best).max(1e-16));
        let points = above.enumerate().map(|(i, loss)| (i as f64, loss));
        chart
            .draw_series(LineSeries::new(points, colour.stroke_width(2)))?
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], colour.stroke_width(2)));
    }
    chart.configure_series_labels().border_style(BLACK).background_style(WHITE).draw()?;
    root.present()?;
    Ok(())
}

/// The Rust source of the generated backward function.
fn generated_backward() -> &'static str {
    let part = LOSS_DUMP.split("// ---- ").find_map(|part| part.strip_prefix("loss_bwd\n"));
    part.expect("the dump holds every generated function").trim_end()
}
