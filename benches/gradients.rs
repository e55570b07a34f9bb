//! Generated gradients against hand-written ones and against the functions themselves.
//!
//! `cargo bench --bench gradients` measures each with criterion and then prints a table of ratios, taken from minima of
//! interleaved runs: they vary far less than medians do on a machine that is not idle. Every generated gradient is
//! compared with the hand-written one before anything is timed.

mod programs;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use programs::{chain, lotka_volterra, network, numbers, rosenbrock};

/// What is timed of one program; each returns flat numbers, which keeps them comparable and alive.
struct Entry {
    name: &'static str,
    function: Box<dyn Fn() -> f64>,
    by_hand: Box<dyn Fn() -> Vec<f64>>,
    generated: Box<dyn Fn() -> Vec<f64>>,
}

fn entries() -> Vec<Entry> {
    vec![
        rosenbrock_entry("Rosenbrock, n = 10", 10),
        rosenbrock_entry("Rosenbrock, n = 100", 100),
        rosenbrock_entry("Rosenbrock, n = 1000", 1000),
        Entry {
            name: "scalar chain, 1000 steps",
            function: Box::new(|| chain::chain(black_box(0.7), 1000)),
            by_hand: Box::new(|| vec![chain::by_hand(black_box(0.7), 1000)]),
            generated: Box::new(|| vec![chain::chain_grad(black_box(0.7), 1000)]),
        },
        network_entry(),
        Entry {
            name: "Lotka-Volterra, RK4, 1000 steps",
            function: Box::new(|| lotka_volterra::populations(black_box(&RATES), 0.01, 1000)),
            by_hand: Box::new(|| lotka_volterra::by_hand(black_box(&RATES), 0.01, 1000).to_vec()),
            generated: Box::new(|| lotka_volterra::populations_grad(black_box(&RATES), 0.01, 1000).to_vec()),
        },
    ]
}

const RATES: [f64; 4] = [1.5, 1.0, 1.0, 3.0];

fn rosenbrock_entry(name: &'static str, n: usize) -> Entry {
    let [a, b, c] = [(); 3].map(|()| numbers(n, 0.4));
    Entry {
        name,
        function: Box::new(move || rosenbrock::rosenbrock(black_box(&a))),
        by_hand: Box::new(move || rosenbrock::by_hand(black_box(&b))),
        generated: Box::new(move || rosenbrock::rosenbrock_grad(black_box(&c))),
    }
}

/// The weights and the data of the network.
#[derive(Clone)]
struct NetworkInput {
    w1: Vec<f64>,
    b1: Vec<f64>,
    w2: Vec<f64>,
    x: Vec<f64>,
    y: Vec<f64>,
}

fn network_entry() -> Entry {
    const INPUTS: usize = 16;
    const HIDDEN: usize = 32;
    const ROWS: usize = 64;
    let input = NetworkInput {
        w1: numbers(INPUTS * HIDDEN, 0.1),
        b1: numbers(HIDDEN, 0.2),
        w2: numbers(HIDDEN, 0.3),
        x: numbers(INPUTS * ROWS, 0.4),
        y: numbers(ROWS, 0.5),
    };
    let flat = |(mut g, b1, w2, b2): network::Gradient| {
        g.extend(b1);
        g.extend(w2);
        g.push(b2);
        g
    };
    let [a, b, c] = [(); 3].map(|()| input.clone());
    Entry {
        name: "tanh network 16-32-1, 64 rows",
        function: Box::new(move || {
            let i = black_box(&a);
            network::network(&i.w1, &i.b1, &i.w2, 0.1, &i.x, &i.y)
        }),
        by_hand: Box::new(move || {
            let i = black_box(&b);
            flat(network::by_hand(&i.w1, &i.b1, &i.w2, 0.1, &i.x, &i.y))
        }),
        generated: Box::new(move || {
            let i = black_box(&c);
            flat(network::network_grad(&i.w1, &i.b1, &i.w2, 0.1, &i.x, &i.y))
        }),
    }
}

/// Panics where the generated gradient is not the hand-written one.
fn assert_equal(entry: &Entry) {
    let (by_hand, generated) = ((entry.by_hand)(), (entry.generated)());
    assert_eq!(by_hand.len(), generated.len(), "{}", entry.name);
    let largest = by_hand.iter().fold(0.0_f64, |m, x| m.max(x.abs()));
    for (i, (h, g)) in by_hand.iter().zip(&generated).enumerate() {
        assert!((h - g).abs() <= 1e-9 * largest, "{}: component {i} is {g:e}, not {h:e}", entry.name);
    }
}

fn measure(criterion: &mut Criterion, entry: &Entry) {
    let mut group = criterion.benchmark_group(entry.name);
    group.sample_size(50).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    group.bench_function("function", |b| b.iter(&entry.function));
    group.bench_function("by hand", |b| b.iter(&entry.by_hand));
    group.bench_function("generated", |b| b.iter(&entry.generated));
    group.finish();
}

/// The shortest time of one call, in nanoseconds, of each of three closures that are run in turn.
fn shortest(closures: [&dyn Fn(); 3]) -> [f64; 3] {
    let once = |f: &dyn Fn(), calls: u32| {
        let start = Instant::now();
        for _ in 0..calls {
            f();
        }
        start.elapsed().as_secs_f64() * 1e9 / f64::from(calls)
    };
    // As many calls as take about a quarter of a millisecond.
    let calls = closures.map(|f| (250_000.0 / once(f, 3).max(1.0)).ceil() as u32);
    let mut best = [f64::INFINITY; 3];
    for _ in 0..400 {
        for i in 0..3 {
            best[i] = best[i].min(once(closures[i], calls[i]));
        }
    }
    best
}

fn print_ratios(entries: &[Entry]) {
    println!("\nMinima of interleaved runs, in microseconds; the ratios are of these.\n");
    println!(
        "{:<34}{:>10}{:>10}{:>11}{:>18}{:>22}",
        "", "function", "by hand", "generated", "generated/by hand", "generated/function"
    );
    for entry in entries {
        let [function, by_hand, generated] =
            shortest([&|| _ = black_box((entry.function)()), &|| _ = black_box((entry.by_hand)()), &|| {
                _ = black_box((entry.generated)())
            }]);
        println!(
            "{:<34}{:>10.3}{:>10.3}{:>11.3}{:>18.2}{:>22.2}",
            entry.name,
            function / 1e3,
            by_hand / 1e3,
            generated / 1e3,
            generated / by_hand,
            generated / function,
        );
    }
}

fn main() {
    let entries = entries();
    entries.iter().for_each(assert_equal);
    let mut criterion = Criterion::default().configure_from_args();
    entries.iter().for_each(|entry| measure(&mut criterion, entry));
    criterion.final_summary();
    // `--test` and the like only ask whether the benches run.
    if !std::env::args().any(|argument| argument == "--test" || argument == "--list") {
        print_ratios(&entries);
    }
}
