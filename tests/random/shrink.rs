//! Makes a failing program small: one step at a time, as long as it fails in the same way.
//!
//! A step deletes a statement, a helper or a parameter, puts a block in the place of its loop, a part of an expression
//! in its place, or a constant. Whether the result is a program at all is for rustc to say.

use crate::render::{self, Numbers};
use crate::tree::{Cat, Node, Part, Program, raw};

/// What may stand in the place of a node, simplest first.
fn replacements(node: &Node) -> Vec<Node> {
    let mut out = Vec::new();
    match node.cat {
        Cat::Block => {
            for i in 0..node.parts.len() {
                let stmt = matches!(&node.parts[i], Part::Kid(k) if matches!(k.cat, Cat::Stmt | Cat::Block));
                if stmt {
                    let mut smaller = node.clone();
                    smaller.parts.remove(i);
                    out.push(smaller);
                }
            }
            out.extend(below(node, Cat::Block));
        }
        Cat::Scalar => {
            if node.parts.iter().any(|p| !matches!(p, Part::Lit(_))) {
                out.push(Node::lit(0.5));
            }
            out.extend(below(node, Cat::Scalar));
        }
        Cat::Stmt => out.extend(below(node, Cat::Block)),
        Cat::Cond => {
            for constant in ["true", "false"] {
                if node.parts != [Part::Text(constant.into())] {
                    out.push(raw(Cat::Cond, constant));
                }
            }
        }
        Cat::Int => {
            if node.parts != [Part::Text("0".into())] {
                out.push(raw(Cat::Int, "0"));
            }
        }
        Cat::Other => {}
    }
    out
}

/// The nearest nodes of a category below a node.
fn below(node: &Node, cat: Cat) -> Vec<Node> {
    let mut out = Vec::new();
    for kid in node.kids() {
        if kid.cat == cat {
            out.push(kid.clone());
        } else if kid.cat != Cat::Block {
            out.extend(below(kid, cat));
        }
    }
    out
}

/// Every tree that differs in one place.
fn trees(node: &Node) -> Vec<Node> {
    let mut out = replacements(node);
    for (i, part) in node.parts.iter().enumerate() {
        let Part::Kid(kid) = part else { continue };
        for new in trees(kid) {
            let mut whole = node.clone();
            whole.parts[i] = Part::Kid(new);
            out.push(whole);
        }
    }
    out
}

/// The number of nodes of a program.
pub fn size(p: &Program) -> usize {
    p.body.size() + p.helpers.iter().map(|h| 3 + h.body.size()).sum::<usize>() + p.params.len()
}

/// Every program that is one step smaller, the smallest first.
pub fn candidates(p: &Program) -> Vec<Program> {
    let mut out = Vec::new();
    for i in 0..p.helpers.len() {
        let mut q = p.clone();
        q.helpers.remove(i);
        out.push(q);
    }
    let mut at = 0;
    for (i, (_, kind)) in p.params.iter().enumerate() {
        if p.params.iter().enumerate().any(|(j, (_, k))| j != i && k.len() > 0) {
            let mut q = p.clone();
            q.params.remove(i);
            q.point.drain(at..at + kind.len());
            out.push(q);
        }
        at += kind.len();
    }
    out.extend(trees(&p.body).into_iter().map(|body| Program { body, ..p.clone() }));
    for i in 0..p.helpers.len() {
        for body in trees(&p.helpers[i].body) {
            let mut q = p.clone();
            q.helpers[i].body = body;
            out.push(q);
        }
    }
    out.retain(closed);
    out.retain(|q| size(q) < size(p) || size(q) == size(p) && q != p && constants(q) > constants(p));
    out.sort_by_key(size);
    out
}

/// How many nodes are constants: what makes a program simpler at the same size.
fn constants(p: &Program) -> usize {
    fn count(n: &Node) -> usize {
        let own = match &n.parts[..] {
            [Part::Lit(_)] => 1,
            [Part::Text(t)] => usize::from(["true", "false", "0"].contains(&&t[..])),
            _ => 0,
        };
        own + n.kids().map(count).sum::<usize>()
    }
    count(&p.body) + p.helpers.iter().map(|h| count(&h.body)).sum::<usize>()
}

/// The smallest program that greedy steps reach; `fails` says which of several candidates still fail in the same way.
pub fn shrink(
    program: &Program,
    at_once: usize,
    rounds: usize,
    mut fails: impl FnMut(&[Program]) -> Vec<bool>,
) -> Program {
    let mut best = program.clone();
    'rounds: for _ in 0..rounds {
        for group in candidates(&best).chunks(at_once) {
            if let Some(i) = fails(group).iter().position(|f| *f) {
                best = group[i].clone();
                continue 'rounds;
            }
        }
        break;
    }
    best
}

/// Whether every local name and helper of a program is declared somewhere: what rustc would reject at once costs no build.
fn closed(p: &Program) -> bool {
    let text = render::source(p, Numbers::Plain);
    text.split("\npub fn ").all(|f| {
        let declared = declared(f);
        words(f).filter(|w| is_local(w)).all(|w| declared.contains(&w))
            && words(f)
                .filter(|w| w.starts_with('h') && w[1..].parse::<usize>().is_ok())
                .all(|h| text.contains(&format!("fn {h}(")))
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '\'').filter(|w| !w.is_empty())
}

/// Whether a word is a name that the generator gives to a local or a parameter.
fn is_local(word: &str) -> bool {
    word.strip_prefix('x').is_some_and(|d| d.parse::<usize>().is_ok())
        || crate::grammar::NAMES.iter().any(|n| {
            word.strip_prefix(n).is_some_and(|rest| rest.is_empty() || rest.parse::<usize>().is_ok())
        })
}

/// The words of patterns: parameters, `let`, `for`, closures, `Some`.
fn declared(function: &str) -> Vec<&str> {
    let mut out: Vec<&str> = words(function.split(" {").next().unwrap_or("")).collect();
    for (start, end) in [("let ", "="), ("for ", " in "), ("Some(", ")"), ("'", ":")] {
        for (at, _) in function.match_indices(start) {
            let rest = &function[at + start.len()..];
            out.extend(words(rest.split(end).next().unwrap_or("")));
        }
    }
    // Around the parameters of closures stand bars without a space on one side; "or" has one on both.
    let bars = function.match_indices('|').map(|(at, _)| at);
    let bars: Vec<usize> =
        bars.filter(|at| !matches!(&function[at - 1..at + 2], " | " | " ||" | "|| ")).collect();
    for pair in bars.chunks(2) {
        out.extend(words(&function[pair[0]..*pair.last().unwrap_or(&pair[0])]));
    }
    out
}
