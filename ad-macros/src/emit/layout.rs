//! [`super::code`] to text: indentation, line breaks, parentheses.
//!
//! In: a tree whose variables have names. Out: text as rustfmt would write it, under [`WIDTH`] columns where an
//! expression can be broken at all. The same tree is written twice: for people (fragments tidy, no markers) and for
//! the lexer (placeholders and markers in place).
//!
//! Deliberately absent: any change to the order or nesting of operations.

use super::Table;
use super::code::{Block, Expr, Item, Pat, prec};
use super::signature::{ParamHead, Signature};

/// Columns of a line.
pub const WIDTH: usize = 100;
const STEP: usize = 4;

pub struct Layout<'a> {
    pub table: &'a Table,
    /// By variable.
    pub names: &'a [String],
    /// By variable: it is assigned after its declaration, or lent mutably.
    pub mutable: &'a [bool],
    /// For people, not for the lexer.
    pub readable: bool,
}

impl Layout<'_> {
    fn text(&self, text: &str) -> String {
        if self.readable { self.table.show(text) } else { text.to_string() }
    }

    /// On one line; `None` where there are statements inside.
    pub fn flat(&self, e: &Expr) -> Option<String> {
        Some(match e {
            Expr::Text(t, _) | Expr::Literal { text: t, .. } => self.text(t),
            Expr::Var(v) => self.names[v.0 as usize].clone(),
            Expr::Unary(op, a) => {
                let inner = self.operand(a, prec::UNARY)?;
                // `--x` and `&&x` would be read as one operator.
                let clash = *op != "!" && *op != "*" && inner.starts_with(op.trim_end_matches("mut "));
                if clash { format!("{op}({inner})") } else { format!("{op}{inner}") }
            }
            Expr::Binary(op, a, b) => {
                format!("{} {op} {}", self.left(op, a)?, self.operand(b, prec::infix(op) + 1)?)
            }
            Expr::Cast(a, ty) => format!("{} as {}", self.operand(a, prec::CAST)?, self.text(ty)),
            Expr::Field(a, name) => format!("{}.{name}", self.operand(a, prec::POSTFIX)?),
            Expr::Index(a, i) => format!("{}[{}]", self.operand(a, prec::POSTFIX)?, self.flat(i)?),
            Expr::Range(a, b) => {
                let end = |e: &Option<Box<Expr>>| match e {
                    Some(e) => self.operand(e, prec::RANGE + 1),
                    None => Some(String::new()),
                };
                format!("{}..{}", end(a)?, end(b)?)
            }
            Expr::Call(f, args) => format!("{}({})", self.text(f), self.list(args)?),
            Expr::Method(r, name, args) => {
                format!("{}.{}({})", self.operand(r, prec::POSTFIX)?, self.text(name), self.list(args)?)
            }
            Expr::Tuple(es) if es.len() == 1 => format!("({},)", self.flat(&es[0])?),
            Expr::Tuple(es) => format!("({})", self.list(es)?),
            Expr::List { elems, vec } => format!("{}[{}]", self.vec(*vec), self.list(elems)?),
            Expr::Repeat { elem, len, vec } => {
                format!("{}[{}; {}]", self.vec(*vec), self.flat(elem)?, self.flat(len)?)
            }
            Expr::Struct(path, fields) => self.flat_struct(path, fields)?,
            Expr::If(c, a, b) => self.flat_if(c, a, b)?,
            Expr::Block(b) => format!("{{ {} }}", self.only_tail(b)?),
            Expr::Template { pieces, holes, .. } => self.template(pieces, holes)?,
            Expr::At(s, e) if !self.readable => {
                format!("{} {} {}", Table::open(*s), self.flat(e)?, Table::CLOSE)
            }
            Expr::At(_, e) => self.flat(e)?,
        })
    }

    fn vec(&self, vec: bool) -> &'static str {
        match (vec, self.readable) {
            (false, _) => "",
            (true, true) => "vec!",
            (true, false) => "::std::vec!",
        }
    }

    fn list(&self, es: &[Expr]) -> Option<String> {
        Some(es.iter().map(|e| self.flat(e)).collect::<Option<Vec<_>>>()?.join(", "))
    }

    fn operand(&self, e: &Expr, least: u8) -> Option<String> {
        let text = self.flat(e)?;
        Some(if e.prec() < least { format!("({text})") } else { text })
    }

    /// The left operand: `(a < b) == c` and `(a as usize) < b` need parentheses that precedence does not ask for.
    fn left(&self, op: &str, a: &Expr) -> Option<String> {
        let here = prec::infix(op);
        let cast_before_less = op.starts_with('<') && ends_in_cast(a);
        let least = if here == prec::COMPARE || cast_before_less { here + 1 } else { here };
        if cast_before_less {
            return Some(format!("({})", self.flat(a)?));
        }
        self.operand(a, least)
    }

    fn flat_struct(&self, path: &str, fields: &[(String, Expr)]) -> Option<String> {
        let path = self.text(path);
        if fields.is_empty() {
            return Some(format!("{path} {{}}"));
        }
        let fields = fields.iter().map(|(n, e)| self.field(n, &self.flat(e)?)).collect::<Option<Vec<_>>>()?;
        Some(format!("{path} {{ {} }}", fields.join(", ")))
    }

    fn field(&self, name: &str, value: &str) -> Option<String> {
        Some(if name == value { name.to_string() } else { format!("{name}: {value}") })
    }

    fn only_tail(&self, b: &Block) -> Option<String> {
        if !b.items.is_empty() {
            return None;
        }
        self.flat(b.tail.as_ref()?)
    }

    fn flat_if(&self, c: &Expr, a: &Block, b: &Block) -> Option<String> {
        let (then, otherwise) = (self.only_tail(a)?, b.tail.as_ref()?);
        if !b.items.is_empty() || matches!(otherwise.bare(), Expr::If(..)) {
            return None;
        }
        Some(format!("if {} {{ {then} }} else {{ {} }}", self.cond(c)?, self.flat(otherwise)?))
    }

    /// A condition: a struct literal in it would be read as the block.
    fn cond(&self, c: &Expr) -> Option<String> {
        self.operand(c, if matches!(c.bare(), Expr::Struct(..)) { prec::RANGE } else { prec::LOWEST })
    }

    fn template(&self, pieces: &[String], holes: &[Expr]) -> Option<String> {
        let mut out = String::new();
        for (k, piece) in pieces.iter().enumerate() {
            out += &self.text(piece);
            if let Some(hole) = holes.get(k) {
                let next = pieces.get(k + 1).map_or("", |p| p.trim_start());
                let free = starts_hole(piece.trim_end()) && ends_hole(next);
                out += &self.operand(hole, if free { prec::LOWEST } else { prec::POSTFIX })?;
            }
        }
        Some(out)
    }

    /// With line breaks where it does not fit: `col` is where it starts, `after` what follows its last line.
    fn expr(&self, e: &Expr, indent: usize, col: usize, after: usize) -> String {
        if let Some(text) = self.flat(e)
            && (!self.readable || col + text.chars().count() + after <= WIDTH)
        {
            return text;
        }
        match e {
            Expr::At(s, e) if !self.readable => {
                format!("{} {} {}", Table::open(*s), self.expr(e, indent, col, after), Table::CLOSE)
            }
            Expr::At(_, e) => self.expr(e, indent, col, after),
            Expr::Unary(op, a) if a.prec() >= prec::UNARY => {
                format!("{op}{}", self.expr(a, indent, col + op.len(), after))
            }
            Expr::Binary(..) => self.chain(e, indent, col),
            Expr::Call(f, args) => {
                let f = self.text(f);
                format!("{f}{}", self.broken("(", ")", args.iter().map(|a| (String::new(), a)), indent))
            }
            Expr::Method(r, name, args) => {
                let recv = match self.operand(r, prec::POSTFIX) {
                    Some(text) => text,
                    None => format!("({})", self.expr(r, indent, col + 1, after)),
                };
                if args.is_empty() {
                    return match r.bare() {
                        Expr::Binary(..) => {
                            let inner = self.expr(r, indent + STEP, indent + STEP, 0);
                            let (open, close) = (" ".repeat(indent + STEP), " ".repeat(indent));
                            format!("(\n{open}{inner}\n{close})\n{open}.{}()", self.text(name))
                        }
                        _ => format!("{recv}.{}()", self.text(name)),
                    };
                }
                let args = args.iter().map(|a| (String::new(), a));
                format!("{recv}.{}{}", self.text(name), self.broken("(", ")", args, indent))
            }
            Expr::Tuple(es) => self.broken("(", ")", es.iter().map(|a| (String::new(), a)), indent),
            Expr::List { elems, vec } => {
                let text = self.broken("[", "]", elems.iter().map(|a| (String::new(), a)), indent);
                format!("{}{text}", self.vec(*vec))
            }
            Expr::Struct(path, fields) => {
                let fields = fields.iter().map(|(n, e)| (n.clone(), e));
                format!("{} {}", self.text(path), self.broken("{", "}", fields, indent))
            }
            Expr::If(c, a, b) => self.branch(c, a, b, indent, col),
            Expr::Block(b) => self.block(b, indent),
            e => self.flat(e).unwrap_or_else(|| self.deep(e, indent, col)),
        }
    }

    /// Expressions that nest statements where one line was expected; correct, and rare enough not to be pretty.
    fn deep(&self, e: &Expr, indent: usize, col: usize) -> String {
        let part = |e: &Expr| format!("({})", self.expr(e, indent, col, 0));
        match e {
            Expr::Unary(op, a) => format!("{op}{}", part(a)),
            Expr::Cast(a, ty) => format!("{} as {}", part(a), self.text(ty)),
            Expr::Field(a, name) => format!("{}.{name}", part(a)),
            Expr::Index(a, i) => format!("{}[{}]", part(a), self.expr(i, indent, col, 0)),
            Expr::Range(a, b) => {
                let end = |e: &Option<Box<Expr>>| e.as_ref().map_or(String::new(), |e| part(e));
                format!("{}..{}", end(a), end(b))
            }
            Expr::Repeat { elem, len, vec } => {
                format!("{}[{}; {}]", self.vec(*vec), part(elem), part(len))
            }
            Expr::Template { pieces, holes, .. } => {
                let hole = |k: usize| holes.get(k).map_or(String::new(), part);
                pieces.iter().enumerate().map(|(k, p)| self.text(p) + &hole(k)).collect()
            }
            e => self.expr(e, indent, col, 0),
        }
    }

    /// One part a line.
    fn broken<'e>(
        &self,
        open: &str,
        close: &str,
        parts: impl Iterator<Item = (String, &'e Expr)>,
        indent: usize,
    ) -> String {
        let inner = indent + STEP;
        let mut out = format!("{open}\n");
        for (name, e) in parts {
            let text = self.expr(e, inner, inner + name.len() + 2, 1);
            let text = match name.as_str() {
                "" => text,
                name if name == text => text,
                name => format!("{name}: {text}"),
            };
            out += &format!("{}{text},\n", " ".repeat(inner));
        }
        out + &" ".repeat(indent) + close
    }

    /// `a\n    + b\n    - c`: the operands of one level of precedence, one a line.
    fn chain(&self, e: &Expr, indent: usize, col: usize) -> String {
        let Expr::Binary(op, ..) = e else { return String::new() };
        let here = prec::infix(op);
        let mut links = Vec::new();
        let mut first = e;
        while let Expr::Binary(op, a, b) = first {
            if prec::infix(op) != here || (here == prec::COMPARE && !links.is_empty()) {
                break;
            }
            links.push((*op, &**b));
            first = a;
        }
        let first_op = links.last().map_or("", |(op, _)| op);
        let mut out = match self.left(first_op, first) {
            Some(text) if !self.readable || col + text.chars().count() <= WIDTH => text,
            _ => self.wrapped(first, here, indent, col),
        };
        let inner = indent + STEP;
        for (op, b) in links.iter().rev() {
            let col = inner + op.len() + 1;
            out += &format!("\n{}{op} {}", " ".repeat(inner), self.wrapped(b, here + 1, inner, col));
        }
        out
    }

    fn wrapped(&self, e: &Expr, least: u8, indent: usize, col: usize) -> String {
        if e.prec() < least {
            format!("({})", self.expr(e, indent, col + 1, 1))
        } else {
            self.expr(e, indent, col, 0)
        }
    }

    fn branch(&self, c: &Expr, a: &Block, b: &Block, indent: usize, col: usize) -> String {
        let cond = self.cond(c).unwrap_or_else(|| self.expr(c, indent, col + 3, 2));
        let mut out = format!("if {cond} {}", self.block(a, indent));
        match (&b.items[..], &b.tail) {
            ([], None) => {}
            ([], Some(Expr::If(c, a, b))) | ([Item::Do(Expr::If(c, a, b))], None) => {
                out += " else ";
                out += &self.branch(c, a, b, indent, col);
            }
            _ => out += &format!(" else {}", self.block(b, indent)),
        }
        out
    }

    /// A whole function.
    pub fn function(&self, name: &str, s: &Signature, body: &Block) -> String {
        let vis = self.text(&s.vis);
        let space = if vis.is_empty() { "" } else { " " };
        // A placeholder is a word of its own for the lexer.
        let gap = if self.readable { "" } else { " " };
        let head = format!("{vis}{space}fn {name}{gap}{}", self.text(&s.generics));
        let params: Vec<String> = s
            .params
            .iter()
            .map(|(head, ty)| match head {
                ParamHead::Pattern(p) => format!("{}: {}", self.pat(p), self.text(ty)),
                ParamHead::Receiver => ty.clone(),
            })
            .collect();
        let result =
            if s.result.is_empty() { String::new() } else { format!(" -> {}", self.text(&s.result)) };
        let line = format!("{head}({}){result}", params.join(", "));
        let mut out = line;
        if self.readable && out.chars().count() + 2 > WIDTH && !params.is_empty() {
            let margin = " ".repeat(STEP);
            let lines: String = params.iter().map(|p| format!("{margin}{p},\n")).collect();
            out = format!("{head}(\n{lines}){result}");
        }
        match s.where_clause.as_str() {
            "" => out += " ",
            clause => out += &format!("\n{}\n", self.text(clause)),
        }
        out + &self.block(body, 0)
    }

    /// With its braces.
    pub fn block(&self, b: &Block, indent: usize) -> String {
        if b.is_empty() {
            return "{}".into();
        }
        let inner = indent + STEP;
        let margin = " ".repeat(inner);
        let mut out = String::from("{\n");
        for item in &b.items {
            out += &format!("{margin}{}\n", self.item(item, inner));
        }
        if let Some(tail) = &b.tail {
            out += &format!("{margin}{}\n", self.expr(tail, inner, inner, 0));
        }
        out + &" ".repeat(indent) + "}"
    }

    fn item(&self, item: &Item, indent: usize) -> String {
        match item {
            Item::Const(text) => self.text(text),
            Item::Let { pat, ty, init } if *init == Expr::nothing() => {
                let ty = ty.as_ref().map_or(String::new(), |t| format!(": {}", self.text(t)));
                format!("let {}{ty};", self.pat(pat))
            }
            Item::Let { pat, ty, init } => {
                let ty = ty.as_ref().map_or(String::new(), |t| format!(": {}", self.text(t)));
                self.assigned(&format!("let {}{ty} = ", self.pat(pat)), init, indent)
            }
            Item::Assign { place, op, value } => {
                let place = self.flat(place).unwrap_or_else(|| self.expr(place, indent, indent, 0));
                self.assigned(&format!("{place} {op} "), value, indent)
            }
            Item::Do(e @ Expr::If(..)) => self.expr(e, indent, indent, 0),
            Item::Do(e) => format!("{};", self.expr(e, indent, indent, 1)),
            Item::For { index, range, body } => {
                let range = self.expr(range, indent, indent + 9, 2);
                format!("for {} in {range} {}", self.pat(index), self.block(body, indent))
            }
            Item::While { cond: Some(c), body } => {
                let cond = self.cond(c).unwrap_or_else(|| self.expr(c, indent, indent + 6, 2));
                format!("while {cond} {}", self.block(body, indent))
            }
            Item::While { cond: None, body } => format!("loop {}", self.block(body, indent)),
            Item::Break => "break;".into(),
        }
    }

    /// `head value;`, the value on a line of its own where it fits there in one piece and not behind the head.
    fn assigned(&self, head: &str, value: &Expr, indent: usize) -> String {
        let col = indent + head.chars().count();
        if let Some(flat) = self.flat(value) {
            let width = flat.chars().count() + 1;
            if !self.readable || col + width <= WIDTH {
                return format!("{head}{flat};");
            }
            let own_line = !matches!(value.bare(), Expr::If(..) | Expr::Block(_) | Expr::Struct(..));
            if own_line && indent + STEP + width <= WIDTH {
                return format!("{}\n{}{flat};", head.trim_end(), " ".repeat(indent + STEP));
            }
        }
        format!("{head}{};", self.expr(value, indent, col, 1))
    }

    pub fn pat(&self, p: &Pat) -> String {
        match p {
            Pat::Wild => "_".into(),
            Pat::Var(var) => {
                let mutable = self.mutable.get(var.0 as usize).copied().unwrap_or(false);
                format!("{}{}", if mutable { "mut " } else { "" }, self.names[var.0 as usize])
            }
            Pat::Tuple(ps) if ps.len() == 1 => format!("({},)", self.pat(&ps[0])),
            Pat::Tuple(ps) => format!("({})", ps.iter().map(|p| self.pat(p)).collect::<Vec<_>>().join(", ")),
        }
    }
}

/// `a as usize < b` would open generic arguments.
fn ends_in_cast(e: &Expr) -> bool {
    match e.bare() {
        Expr::Cast(..) => true,
        Expr::Binary(_, _, b) => ends_in_cast(b),
        Expr::Unary(_, a) => ends_in_cast(a),
        _ => false,
    }
}

/// The text before a hole separates it from anything that could bind to it.
fn starts_hole(before: &str) -> bool {
    let comparison = ["==", "<=", ">=", "!="].iter().any(|op| before.ends_with(op));
    before.is_empty() || (before.ends_with(['(', ',', '[', '{', '=', ';']) && !comparison)
}

fn ends_hole(after: &str) -> bool {
    after.is_empty() || after.starts_with([')', ',', ']', '}', ';'])
}
